import { wallPage } from '../../../_office/wall.tsx';

const { Page, metadata } = wallPage('zh');

export { metadata };
export default Page;
