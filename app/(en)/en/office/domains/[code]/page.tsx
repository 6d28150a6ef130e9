import { officeDomainPage } from '../../../../../_office/detail.tsx';

const { Page, metadata } = officeDomainPage('en');

export { metadata };
export default Page;
