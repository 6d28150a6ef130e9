import { cataloguePage } from '../../../_office/catalogue.tsx';

const { Page, metadata } = cataloguePage('zh');

export { metadata };
export default Page;
