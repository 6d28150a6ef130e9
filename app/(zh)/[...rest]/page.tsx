import { notFound } from 'next/navigation';
import { missingMetadata } from '../../_pages/missing.tsx';

export const metadata = missingMetadata('zh');

/** Every address that names nothing, answered in the language it was asked in; made anew each time, so never kept. */
export default function Rest(): never {
  notFound();
}
