import { factsPage } from '../../../../../_pages/facts.tsx';

const { Page, generateMetadata } = factsPage('en');

export { generateMetadata };
export default Page;
