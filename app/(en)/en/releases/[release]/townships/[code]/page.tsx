import { townshipPage } from '../../../../../../_pages/township.tsx';

const { Page, generateMetadata, generateStaticParams } = townshipPage('en');

export { generateMetadata, generateStaticParams };
export default Page;
