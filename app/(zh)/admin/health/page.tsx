import { healthPage } from '../../../_office/health.tsx';

const { Page, metadata } = healthPage('zh');

export { metadata };
export default Page;
