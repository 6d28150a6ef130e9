import { accountsPage } from '../../../../_office/accounts.tsx';

const { Page, metadata } = accountsPage('en');

export { metadata };
export default Page;
