import { dataPage } from '../../../../../_pages/data.tsx';

const { Page, generateMetadata, generateStaticParams } = dataPage('en');

export { generateMetadata, generateStaticParams };
export default Page;
