import { reviewQueuePage } from '../../_office/review.tsx';

const { Page, metadata } = reviewQueuePage('zh');

export { metadata };
export default Page;
