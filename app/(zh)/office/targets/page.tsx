import { targetsPage } from '../../../_office/targets.tsx';

const { Page, metadata } = targetsPage('zh');

export { metadata };
export default Page;
