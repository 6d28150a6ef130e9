import { reviewPage } from '../../../../_office/review.tsx';

const { Page, metadata } = reviewPage('en');

export { metadata };
export default Page;
