import { officeUnitPage } from '../../../../_office/detail.tsx';

const { Page, metadata } = officeUnitPage('zh');

export { metadata };
export default Page;
