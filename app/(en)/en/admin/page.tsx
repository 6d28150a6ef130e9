import { adminPage } from '../../../_office/admin.tsx';

const { Page, metadata } = adminPage('en');

export { metadata };
export default Page;
