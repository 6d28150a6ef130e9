import { targetsPage } from '../../../../_office/targets.tsx';

const { Page, metadata } = targetsPage('en');

export { metadata };
export default Page;
