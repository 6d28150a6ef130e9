import { domainsPage } from '../../_pages/domains.tsx';

const { Page, generateMetadata } = domainsPage('zh');

export { generateMetadata };
export default Page;
