import { boardPage } from '../../../_office/board.tsx';

const { Page, metadata } = boardPage('en');

export { metadata };
export default Page;
