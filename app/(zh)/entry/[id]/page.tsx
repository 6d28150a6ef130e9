import { entryPage } from '../../../_office/entry.tsx';

const { Page, metadata } = entryPage('zh');

export { metadata };
export default Page;
