import { formsPage } from '../../../_office/forms.tsx';

const { Page, metadata } = formsPage('zh');

export { metadata };
export default Page;
