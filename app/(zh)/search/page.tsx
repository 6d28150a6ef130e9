import { searchPage } from '../../_pages/search.tsx';

const { Page, generateMetadata } = searchPage('zh');

export { generateMetadata };
export default Page;
