import { figurePage } from '../../../../../_office/figure.tsx';

const { Page, metadata } = figurePage('zh');

export { metadata };
export default Page;
