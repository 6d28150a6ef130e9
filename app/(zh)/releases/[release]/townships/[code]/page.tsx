import { townshipPage } from '../../../../../_pages/township.tsx';

const { Page, generateMetadata, generateStaticParams } = townshipPage('zh');

export { generateMetadata, generateStaticParams };
export default Page;
