import { unitChangePage } from '../../../../../../_office/units.tsx';

const { Page, metadata } = unitChangePage('en');

export { metadata };
export default Page;
