import { newIndicatorPage } from '../../../../_office/catalogue.tsx';

const { Page, metadata } = newIndicatorPage('zh');

export { metadata };
export default Page;
