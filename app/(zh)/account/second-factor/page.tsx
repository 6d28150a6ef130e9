import { secondFactorPage } from '../../../_office/account.tsx';

const { Page, metadata } = secondFactorPage('zh');

export { metadata };
export default Page;
