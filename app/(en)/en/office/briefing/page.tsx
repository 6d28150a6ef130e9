import { briefingPage } from '../../../../_office/briefing.tsx';

const { Page, metadata } = briefingPage('en');

export { metadata };
export default Page;
