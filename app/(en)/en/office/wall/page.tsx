import { wallPage } from '../../../../_office/wall.tsx';

const { Page, metadata } = wallPage('en');

export { metadata };
export default Page;
