import { releasesPage } from '../../_pages/releases.tsx';

const { Page, generateMetadata } = releasesPage('zh');

export { generateMetadata };
export default Page;
