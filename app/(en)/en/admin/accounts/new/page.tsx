import { newAccountPage } from '../../../../../_office/accounts.tsx';

const { Page, metadata } = newAccountPage('en');

export { metadata };
export default Page;
