import { holidaysPage } from '../../../_office/holidays.tsx';

const { Page, metadata } = holidaysPage('zh');

export { metadata };
export default Page;
