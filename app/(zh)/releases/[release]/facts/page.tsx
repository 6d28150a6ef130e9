import { factsPage } from '../../../../_pages/facts.tsx';

const { Page, generateMetadata, generateStaticParams } = factsPage('zh');

export { generateMetadata, generateStaticParams };
export default Page;
