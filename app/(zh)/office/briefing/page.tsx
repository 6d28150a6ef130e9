import { briefingPage } from '../../../_office/briefing.tsx';

const { Page, metadata } = briefingPage('zh');

export { metadata };
export default Page;
