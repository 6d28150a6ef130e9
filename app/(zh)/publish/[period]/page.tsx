import { draftPage } from '../../../_office/draft.tsx';

const { Page, metadata } = draftPage('zh');

export { metadata };
export default Page;
