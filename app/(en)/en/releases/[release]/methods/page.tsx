import { methodsPage } from '../../../../../_pages/methods.tsx';

const { Page, generateMetadata, generateStaticParams } = methodsPage('en');

export { generateMetadata, generateStaticParams };
export default Page;
