import { accountsPage } from '../../../_office/accounts.tsx';

const { Page, metadata } = accountsPage('zh');

export { metadata };
export default Page;
