import { unitChangePage } from '../../../../../_office/units.tsx';

const { Page, metadata } = unitChangePage('zh');

export { metadata };
export default Page;
