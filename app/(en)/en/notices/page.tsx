import { noticesPage } from '../../../_office/notices.tsx';

const { Page, metadata } = noticesPage('en');

export { metadata };
export default Page;
