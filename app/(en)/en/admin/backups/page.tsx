import { backupsPage } from '../../../../_office/backups.tsx';

const { Page, metadata } = backupsPage('en');

export { metadata };
export default Page;
