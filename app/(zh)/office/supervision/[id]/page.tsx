import { supervisionItemPage } from '../../../../_office/supervision.tsx';

const { Page, metadata } = supervisionItemPage('zh');

export { metadata };
export default Page;
