import { newFormPage } from '../../../../_office/forms.tsx';

const { Page, metadata } = newFormPage('zh');

export { metadata };
export default Page;
