import { aimPage } from '../../../../../_office/targets.tsx';

const { Page, metadata } = aimPage('en');

export { metadata };
export default Page;
