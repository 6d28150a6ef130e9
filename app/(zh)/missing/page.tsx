import { MissingPage, missingMetadata } from '../../_pages/missing.tsx';

export const metadata = missingMetadata('zh');

/** The page that the server sends for whatever is not there (lib/server/front.ts). */
export default function Missing() {
  return <MissingPage locale="zh" />;
}
