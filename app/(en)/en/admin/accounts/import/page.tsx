import { importAccountsPage } from '../../../../../_office/accounts.tsx';

const { Page, metadata } = importAccountsPage('en');

export { metadata };
export default Page;
