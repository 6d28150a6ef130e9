import { methodsPage } from '../../_pages/methods.tsx';

const { Page, generateMetadata } = methodsPage('zh');

export { generateMetadata };
export default Page;
