import { unitsAdminPage } from '../../../_office/units.tsx';

const { Page, metadata } = unitsAdminPage('zh');

export { metadata };
export default Page;
