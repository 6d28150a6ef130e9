import { passwordPage } from '../../../../_office/account.tsx';

const { Page, metadata } = passwordPage('en');

export { metadata };
export default Page;
