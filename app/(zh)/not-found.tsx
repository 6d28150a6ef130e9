import { NotFoundPage } from '../_pages/not-found.tsx';

export default function ChineseNotFound() {
  return <NotFoundPage locale="zh" />;
}
