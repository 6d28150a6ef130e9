import { dataPage } from '../../../../_pages/data.tsx';

const { Page, generateMetadata, generateStaticParams } = dataPage('zh');

export { generateMetadata, generateStaticParams };
export default Page;
