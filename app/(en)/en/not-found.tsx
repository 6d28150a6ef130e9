import { NotFoundPage } from '../../_pages/not-found.tsx';

export default function EnglishNotFound() {
  return <NotFoundPage locale="en" />;
}
