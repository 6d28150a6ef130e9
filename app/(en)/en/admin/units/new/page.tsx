import { newUnitPage } from '../../../../../_office/units.tsx';

const { Page, metadata } = newUnitPage('en');

export { metadata };
export default Page;
