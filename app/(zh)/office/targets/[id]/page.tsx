import { aimPage } from '../../../../_office/targets.tsx';

const { Page, metadata } = aimPage('zh');

export { metadata };
export default Page;
