import { townshipsPage } from '../../../../_pages/townships.tsx';

const { Page, generateMetadata, generateStaticParams } = townshipsPage('zh');

export { generateMetadata, generateStaticParams };
export default Page;
