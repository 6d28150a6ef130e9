import { unitAdminPage } from '../../../../../_office/units.tsx';

const { Page, metadata } = unitAdminPage('en');

export { metadata };
export default Page;
