import { officeDepartmentPage } from '../../../../_office/detail.tsx';

const { Page, metadata } = officeDepartmentPage('zh');

export { metadata };
export default Page;
