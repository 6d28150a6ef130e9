import { figurePage } from '../../../../../../_office/figure.tsx';

const { Page, metadata } = figurePage('en');

export { metadata };
export default Page;
