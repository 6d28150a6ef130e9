import { methodsPage } from '../../../../_pages/methods.tsx';

const { Page, generateMetadata, generateStaticParams } = methodsPage('zh');

export { generateMetadata, generateStaticParams };
export default Page;
