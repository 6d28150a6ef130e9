import { unitsAdminPage } from '../../../../_office/units.tsx';

const { Page, metadata } = unitsAdminPage('en');

export { metadata };
export default Page;
