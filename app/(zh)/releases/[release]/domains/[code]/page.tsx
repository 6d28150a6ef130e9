import { domainPage } from '../../../../../_pages/domain.tsx';

const { Page, generateMetadata, generateStaticParams } = domainPage('zh');

export { generateMetadata, generateStaticParams };
export default Page;
