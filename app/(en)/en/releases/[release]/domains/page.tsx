import { domainsPage } from '../../../../../_pages/domains.tsx';

const { Page, generateMetadata, generateStaticParams } = domainsPage('en');

export { generateMetadata, generateStaticParams };
export default Page;
