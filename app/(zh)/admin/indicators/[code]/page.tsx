import { definitionAdminPage } from '../../../../_office/catalogue.tsx';

const { Page, metadata } = definitionAdminPage('zh');

export { metadata };
export default Page;
