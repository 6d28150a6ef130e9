import { passwordPage } from '../../../_office/account.tsx';

const { Page, metadata } = passwordPage('zh');

export { metadata };
export default Page;
