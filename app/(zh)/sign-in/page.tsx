import { signInPage } from '../../_office/sign-in.tsx';

const { Page, metadata } = signInPage('zh');

export { metadata };
export default Page;
