import { formPage } from '../../../../_office/forms.tsx';

const { Page, metadata } = formPage('zh');

export { metadata };
export default Page;
