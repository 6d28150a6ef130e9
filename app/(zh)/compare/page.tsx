import { comparePage } from '../../_pages/compare.tsx';

const { Page, generateMetadata } = comparePage('zh');

export { generateMetadata };
export default Page;
