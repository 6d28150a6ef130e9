import { entryPage } from '../../../../_office/entry.tsx';

const { Page, metadata } = entryPage('en');

export { metadata };
export default Page;
