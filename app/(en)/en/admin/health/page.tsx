import { healthPage } from '../../../../_office/health.tsx';

const { Page, metadata } = healthPage('en');

export { metadata };
export default Page;
