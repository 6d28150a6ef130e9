import { adminPage } from '../../_office/admin.tsx';

const { Page, metadata } = adminPage('zh');

export { metadata };
export default Page;
