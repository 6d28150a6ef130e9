import { methodsPage } from '../../../_pages/methods.tsx';

const { Page, generateMetadata } = methodsPage('en');

export { generateMetadata };
export default Page;
