import { summaryPage } from '../../../_pages/summary.tsx';

const { Page, generateMetadata, generateStaticParams } = summaryPage('zh');

export { generateMetadata, generateStaticParams };
export default Page;
