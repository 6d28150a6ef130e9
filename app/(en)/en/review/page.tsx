import { reviewQueuePage } from '../../../_office/review.tsx';

const { Page, metadata } = reviewQueuePage('en');

export { metadata };
export default Page;
