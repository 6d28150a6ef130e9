import { boardPage } from '../../_office/board.tsx';

const { Page, metadata } = boardPage('zh');

export { metadata };
export default Page;
