import { publishPage } from '../../../_office/publish.tsx';

const { Page, metadata } = publishPage('en');

export { metadata };
export default Page;
