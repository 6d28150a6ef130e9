import { newUnitPage } from '../../../../_office/units.tsx';

const { Page, metadata } = newUnitPage('zh');

export { metadata };
export default Page;
