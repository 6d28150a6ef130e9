import { indicatorPage } from '../../../../_pages/indicator.tsx';

const { Page, generateMetadata, generateStaticParams } = indicatorPage('en');

export { generateMetadata, generateStaticParams };
export default Page;
