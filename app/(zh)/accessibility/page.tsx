import { accessibilityPage } from '../../_pages/accessibility.tsx';

const { Page, generateMetadata } = accessibilityPage('zh');

export { generateMetadata };
export default Page;
