import { oneAccountPage } from '../../../../../_office/accounts.tsx';

const { Page, metadata } = oneAccountPage('en');

export { metadata };
export default Page;
