import { newAccountPage } from '../../../../_office/accounts.tsx';

const { Page, metadata } = newAccountPage('zh');

export { metadata };
export default Page;
