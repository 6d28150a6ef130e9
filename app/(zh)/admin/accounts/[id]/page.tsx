import { oneAccountPage } from '../../../../_office/accounts.tsx';

const { Page, metadata } = oneAccountPage('zh');

export { metadata };
export default Page;
