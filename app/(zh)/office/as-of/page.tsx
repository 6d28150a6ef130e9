import { asOfPage } from '../../../_office/as-of.tsx';

const { Page, metadata } = asOfPage('zh');

export { metadata };
export default Page;
