import { summaryPage } from '../_pages/summary.tsx';

const { Page, generateMetadata } = summaryPage('zh');

export { generateMetadata };
export default Page;
