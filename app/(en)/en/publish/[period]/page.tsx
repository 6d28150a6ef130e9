import { draftPage } from '../../../../_office/draft.tsx';

const { Page, metadata } = draftPage('en');

export { metadata };
export default Page;
