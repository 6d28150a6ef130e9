import { overviewPage } from '../../_office/overview.tsx';

const { Page, metadata } = overviewPage('zh');

export { metadata };
export default Page;
