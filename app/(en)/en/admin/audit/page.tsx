import { auditPage } from '../../../../_office/audit.tsx';

const { Page, metadata } = auditPage('en');

export { metadata };
export default Page;
