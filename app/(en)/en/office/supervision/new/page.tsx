import { supervisionNewPage } from '../../../../../_office/supervision.tsx';

const { Page, metadata } = supervisionNewPage('en');

export { metadata };
export default Page;
