import { MissingPage, missingMetadata } from '../_pages/missing.tsx';

export const metadata = missingMetadata('zh');

export default function NotFound() {
  return <MissingPage locale="zh" />;
}
