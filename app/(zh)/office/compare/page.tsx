import { comparePage } from '../../../_office/compare.tsx';

const { Page, metadata } = comparePage('zh');

export { metadata };
export default Page;
