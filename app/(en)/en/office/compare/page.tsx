import { comparePage } from '../../../../_office/compare.tsx';

const { Page, metadata } = comparePage('en');

export { metadata };
export default Page;
