import { townshipsPage } from '../../../../../_pages/townships.tsx';

const { Page, generateMetadata, generateStaticParams } = townshipsPage('en');

export { generateMetadata, generateStaticParams };
export default Page;
