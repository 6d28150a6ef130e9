import { summaryPage } from '../../../../_pages/summary.tsx';

const { Page, generateMetadata, generateStaticParams } = summaryPage('en');

export { generateMetadata, generateStaticParams };
export default Page;
