import { importAccountsPage } from '../../../../_office/accounts.tsx';

const { Page, metadata } = importAccountsPage('zh');

export { metadata };
export default Page;
