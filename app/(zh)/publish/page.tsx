import { publishPage } from '../../_office/publish.tsx';

const { Page, metadata } = publishPage('zh');

export { metadata };
export default Page;
