import { summaryPage } from '../../_pages/summary.tsx';

const { Page, generateMetadata } = summaryPage('en');

export { generateMetadata };
export default Page;
