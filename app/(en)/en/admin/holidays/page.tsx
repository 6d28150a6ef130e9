import { holidaysPage } from '../../../../_office/holidays.tsx';

const { Page, metadata } = holidaysPage('en');

export { metadata };
export default Page;
