import { signInPage } from '../../../_office/sign-in.tsx';

const { Page, metadata } = signInPage('en');

export { metadata };
export default Page;
