import { missingPage } from '../../_pages/missing.tsx';

const { Page, metadata } = missingPage('en');

export { metadata };
export default Page;
