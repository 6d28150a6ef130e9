import { departmentsAdminPage } from '../../../_office/departments.tsx';

const { Page, metadata } = departmentsAdminPage('zh');

export { metadata };
export default Page;
