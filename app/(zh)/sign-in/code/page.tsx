import { signInPage } from '../../../_office/sign-in.tsx';

const { Page, metadata } = signInPage('zh', 'code');

export { metadata };
export default Page;
