import { accessibilityPage } from '../../../_pages/accessibility.tsx';

const { Page, generateMetadata } = accessibilityPage('en');

export { generateMetadata };
export default Page;
