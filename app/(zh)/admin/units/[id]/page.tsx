import { unitAdminPage } from '../../../../_office/units.tsx';

const { Page, metadata } = unitAdminPage('zh');

export { metadata };
export default Page;
