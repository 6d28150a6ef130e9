import { backupsPage } from '../../../_office/backups.tsx';

const { Page, metadata } = backupsPage('zh');

export { metadata };
export default Page;
