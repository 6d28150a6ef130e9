import { factsPage } from '../../_pages/facts.tsx';

const { Page, generateMetadata } = factsPage('zh');

export { generateMetadata };
export default Page;
