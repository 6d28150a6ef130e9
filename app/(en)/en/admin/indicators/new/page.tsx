import { newIndicatorPage } from '../../../../../_office/catalogue.tsx';

const { Page, metadata } = newIndicatorPage('en');

export { metadata };
export default Page;
