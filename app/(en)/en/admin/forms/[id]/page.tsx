import { formPage } from '../../../../../_office/forms.tsx';

const { Page, metadata } = formPage('en');

export { metadata };
export default Page;
