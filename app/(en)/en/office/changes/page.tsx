import { changesPage } from '../../../../_office/changes.tsx';

const { Page, metadata } = changesPage('en');

export { metadata };
export default Page;
