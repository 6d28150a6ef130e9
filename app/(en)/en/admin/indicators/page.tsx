import { cataloguePage } from '../../../../_office/catalogue.tsx';

const { Page, metadata } = cataloguePage('en');

export { metadata };
export default Page;
