import { domainsPage } from '../../../../_pages/domains.tsx';

const { Page, generateMetadata, generateStaticParams } = domainsPage('zh');

export { generateMetadata, generateStaticParams };
export default Page;
