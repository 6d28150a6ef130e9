import { asOfPage } from '../../../../_office/as-of.tsx';

const { Page, metadata } = asOfPage('en');

export { metadata };
export default Page;
