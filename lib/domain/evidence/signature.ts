import type { EvidenceKind } from './kind.ts';

type Begun = Exclude<EvidenceKind, 'docx' | 'xlsx' | 'pptx' | 'ofd'> | 'zip' | 'old_office' | null;

/** What the first bytes say a file is. Nothing may stand before them. */
export function begunAs(bytes: Uint8Array): Begun {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (/^%PDF-[12]\.\d/.test(head)) return 'pdf';
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^RIFF[\s\S]{4}WEBP/.test(head)) return 'webp';
  if (head.startsWith('PK\x03\x04')) return 'zip';
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'old_office';
  return null;
}

const READERS_LOOK_FOR = 1024;

/** Whether a picture could be taken for a page or a document: readers of those search the beginning for their mark. */
export function isTwoThings(bytes: Uint8Array): boolean {
  const head = Array.from(bytes.subarray(0, READERS_LOOK_FOR), (byte) => String.fromCharCode(byte)).join('');
  return /%PDF-|<(!doctype|html|head|body|script|svg|iframe|img|\?php)\b/i.test(head);
}
