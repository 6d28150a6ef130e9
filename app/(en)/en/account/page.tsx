import { accountPage } from '../../../_office/account.tsx';

const { Page, metadata } = accountPage('en');

export { metadata };
export default Page;
