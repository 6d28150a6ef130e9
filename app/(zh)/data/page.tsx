import { dataPage } from '../../_pages/data.tsx';

const { Page, generateMetadata } = dataPage('zh');

export { generateMetadata };
export default Page;
