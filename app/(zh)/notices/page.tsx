import { noticesPage } from '../../_office/notices.tsx';

const { Page, metadata } = noticesPage('zh');

export { metadata };
export default Page;
