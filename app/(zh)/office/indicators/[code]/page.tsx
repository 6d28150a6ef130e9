import { officeIndicatorPage } from '../../../../_office/indicator.tsx';

const { Page, metadata } = officeIndicatorPage('zh');

export { metadata };
export default Page;
