import { reviewPage } from '../../../_office/review.tsx';

const { Page, metadata } = reviewPage('zh');

export { metadata };
export default Page;
