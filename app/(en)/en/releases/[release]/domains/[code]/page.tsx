import { domainPage } from '../../../../../../_pages/domain.tsx';

const { Page, generateMetadata, generateStaticParams } = domainPage('en');

export { generateMetadata, generateStaticParams };
export default Page;
