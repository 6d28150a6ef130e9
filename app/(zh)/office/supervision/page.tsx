import { supervisionPage } from '../../../_office/supervision.tsx';

const { Page, metadata } = supervisionPage('zh');

export { metadata };
export default Page;
