import { supervisionPage } from '../../../../_office/supervision.tsx';

const { Page, metadata } = supervisionPage('en');

export { metadata };
export default Page;
