import { officeDepartmentPage } from '../../../../../_office/detail.tsx';

const { Page, metadata } = officeDepartmentPage('en');

export { metadata };
export default Page;
