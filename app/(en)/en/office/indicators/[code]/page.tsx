import { officeIndicatorPage } from '../../../../../_office/indicator.tsx';

const { Page, metadata } = officeIndicatorPage('en');

export { metadata };
export default Page;
