import { supervisionItemPage } from '../../../../../_office/supervision.tsx';

const { Page, metadata } = supervisionItemPage('en');

export { metadata };
export default Page;
