import { townshipsPage } from '../../_pages/townships.tsx';

const { Page, generateMetadata } = townshipsPage('zh');

export { generateMetadata };
export default Page;
