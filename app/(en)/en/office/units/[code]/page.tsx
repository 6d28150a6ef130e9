import { officeUnitPage } from '../../../../../_office/detail.tsx';

const { Page, metadata } = officeUnitPage('en');

export { metadata };
export default Page;
