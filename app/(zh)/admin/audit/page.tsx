import { auditPage } from '../../../_office/audit.tsx';

const { Page, metadata } = auditPage('zh');

export { metadata };
export default Page;
