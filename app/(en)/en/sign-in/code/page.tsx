import { signInPage } from '../../../../_office/sign-in.tsx';

const { Page, metadata } = signInPage('en', 'code');

export { metadata };
export default Page;
