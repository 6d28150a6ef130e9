import { secondFactorPage } from '../../../../_office/account.tsx';

const { Page, metadata } = secondFactorPage('en');

export { metadata };
export default Page;
