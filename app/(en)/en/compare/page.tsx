import { comparePage } from '../../../_pages/compare.tsx';

const { Page, generateMetadata } = comparePage('en');

export { generateMetadata };
export default Page;
