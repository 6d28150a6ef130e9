import { supervisionNewPage } from '../../../../_office/supervision.tsx';

const { Page, metadata } = supervisionNewPage('zh');

export { metadata };
export default Page;
