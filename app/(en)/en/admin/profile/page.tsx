import { profilePage } from '../../../../_office/profile.tsx';

const { Page, metadata } = profilePage('en');

export { metadata };
export default Page;
