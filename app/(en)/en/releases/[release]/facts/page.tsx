import { factsPage } from '../../../../../_pages/facts.tsx';

const { Page, generateMetadata, generateStaticParams } = factsPage('en');

export { generateMetadata, generateStaticParams };
export default Page;
