import { searchPage } from '../../../_pages/search.tsx';

const { Page, generateMetadata } = searchPage('en');

export { generateMetadata };
export default Page;
