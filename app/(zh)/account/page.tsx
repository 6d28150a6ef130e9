import { accountPage } from '../../_office/account.tsx';

const { Page, metadata } = accountPage('zh');

export { metadata };
export default Page;
