import { dataPage } from '../../../../../_pages/data.tsx';

const { Page, generateMetadata } = dataPage('en');

export { generateMetadata };
export default Page;
