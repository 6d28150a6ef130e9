import { changesPage } from '../../../_office/changes.tsx';

const { Page, metadata } = changesPage('zh');

export { metadata };
export default Page;
