import { townshipsPage } from '../../../../../_pages/townships.tsx';

const { Page, generateMetadata } = townshipsPage('en');

export { generateMetadata };
export default Page;
