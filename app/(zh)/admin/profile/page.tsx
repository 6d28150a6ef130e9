import { profilePage } from '../../../_office/profile.tsx';

const { Page, metadata } = profilePage('zh');

export { metadata };
export default Page;
