import { missingPage } from '../_pages/missing.tsx';

const { Page, metadata } = missingPage('zh');

export { metadata };
export default Page;
