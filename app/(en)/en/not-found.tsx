import { MissingPage, missingMetadata } from '../../_pages/missing.tsx';

export const metadata = missingMetadata('en');

export default function NotFound() {
  return <MissingPage locale="en" />;
}
