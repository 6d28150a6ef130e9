import { overviewPage } from '../../../_office/overview.tsx';

const { Page, metadata } = overviewPage('en');

export { metadata };
export default Page;
