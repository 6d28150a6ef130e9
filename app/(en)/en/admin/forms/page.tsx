import { formsPage } from '../../../../_office/forms.tsx';

const { Page, metadata } = formsPage('en');

export { metadata };
export default Page;
