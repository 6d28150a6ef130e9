import { definitionAdminPage } from '../../../../../_office/catalogue.tsx';

const { Page, metadata } = definitionAdminPage('en');

export { metadata };
export default Page;
