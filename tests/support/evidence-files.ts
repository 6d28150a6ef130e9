import { deflateSync } from 'node:zlib';
import { strToU8, type Zippable, zipSync } from 'fflate';

/** Small whole files of each kind, and what is needed to spoil them. */
const TYPES = (extra = '') =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${extra}</Types>`;

export function zipOf(parts: Record<string, string | Uint8Array>): Buffer {
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts)) files[name] = typeof part === 'string' ? strToU8(part) : part;
  return Buffer.from(zipSync(files));
}

export function docx(more: Record<string, string | Uint8Array> = {}, types = ''): Buffer {
  return zipOf({ '[Content_Types].xml': TYPES(types), 'word/document.xml': '<w:document/>', ...more });
}

export function xlsx(more: Record<string, string | Uint8Array> = {}, types = ''): Buffer {
  return zipOf({ '[Content_Types].xml': TYPES(types), 'xl/workbook.xml': '<workbook/>', ...more });
}

export function pdf(body = ''): Buffer {
  const text = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n${body}\ntrailer << /Root 1 0 R >>\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

/** A PDF whose objects lie packed in a stream, where a plain search does not see them. */
export function packedPdf(objects: string): Buffer {
  const packed = deflateSync(Buffer.from(objects, 'latin1')).toString('latin1');
  return pdf(`2 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\n${packed}\nendstream\nendobj`);
}

/** A picture of one point. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const JPEG = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
  Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'),
  Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0]),
  Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34, 0xff, 0xd9]),
]);

export function webp(): Buffer {
  const body = Buffer.concat([Buffer.from('WEBPVP8L'), Buffer.from([5, 0, 0, 0, 0x2f, 0, 0, 0, 0, 0])]);
  const head = Buffer.alloc(8);
  head.write('RIFF');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}
