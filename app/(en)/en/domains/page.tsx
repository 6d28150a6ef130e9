import { domainsPage } from '../../../_pages/domains.tsx';

const { Page, generateMetadata } = domainsPage('en');

export { generateMetadata };
export default Page;
