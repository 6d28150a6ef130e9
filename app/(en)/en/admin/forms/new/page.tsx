import { newFormPage } from '../../../../../_office/forms.tsx';

const { Page, metadata } = newFormPage('en');

export { metadata };
export default Page;
