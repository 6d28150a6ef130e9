import { releasesPage } from '../../../_pages/releases.tsx';

const { Page, generateMetadata } = releasesPage('en');

export { generateMetadata };
export default Page;
