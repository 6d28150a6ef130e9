import { indicatorPage } from '../../../_pages/indicator.tsx';

const { Page, generateMetadata, generateStaticParams } = indicatorPage('zh');

export { generateMetadata, generateStaticParams };
export default Page;
