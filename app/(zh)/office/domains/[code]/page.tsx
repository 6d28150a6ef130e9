import { officeDomainPage } from '../../../../_office/detail.tsx';

const { Page, metadata } = officeDomainPage('zh');

export { metadata };
export default Page;
