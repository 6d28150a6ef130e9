import { departmentsAdminPage } from '../../../../_office/departments.tsx';

const { Page, metadata } = departmentsAdminPage('en');

export { metadata };
export default Page;
