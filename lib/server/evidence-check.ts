import { promisify } from 'node:util';
import { constants, inflate, inflateRaw } from 'node:zlib';
import { extensionOf } from '#lib/domain/evidence/file-name.ts';
import {
  EVIDENCE_KINDS,
  type EvidenceFault,
  type EvidenceKind,
  MAX_EVIDENCE_BYTES,
} from '#lib/domain/evidence/kind.ts';
import { isActivePart, namesActive, officeKind } from '#lib/domain/evidence/office.ts';
import { isActivePdf, isWholePdf, packedObjects } from '#lib/domain/evidence/pdf.ts';
import { isWholeJpeg, isWholePng, isWholeWebp } from '#lib/domain/evidence/picture.ts';
import { begunAs, isTwoThings } from '#lib/domain/evidence/signature.ts';
import { endsAsZip, type ZipEntry, zipDirectory } from '#lib/domain/evidence/zip.ts';

const MOST_UNPACKED = 100 * 1024 * 1024;
const MOST_RATIO = 100;
/** Small parts of one repeated character are found in ordinary documents. */
const RATIO_COUNTS_FROM = 1024 * 1024;

/** Both run on the thread pool: a hostile file keeps no other request waiting. */
const unpack = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw);
const unpackStream = promisify<Buffer, { maxOutputLength: number; finishFlush: number }, Buffer>(inflate);

type Fault = { fault: EvidenceFault };
export type Checked = { kind: EvidenceKind } | Fault;

const PICTURES = { jpeg: isWholeJpeg, png: isWholePng, webp: isWholeWebp };

/** What a file is by its content, or why it is not taken; the name has to say the same as the content. */
export async function checkEvidence(name: string, bytes: Buffer): Promise<Checked> {
  if (bytes.length === 0) return { fault: 'empty' };
  if (bytes.length > MAX_EVIDENCE_BYTES) return { fault: 'too_big' };
  if (name === '') return { fault: 'no_name' };
  const begun = begunAs(bytes);
  if (begun === null || begun === 'old_office') return { fault: begun ?? 'unknown_kind' };
  const checked = begun === 'zip' ? await checkOffice(bytes) : await checkPlain(begun, bytes);
  if ('fault' in checked) return checked;
  const extensions: readonly string[] = EVIDENCE_KINDS[checked.kind].extensions;
  return extensions.includes(extensionOf(name)) ? checked : { fault: 'mismatch' };
}

async function checkPlain(kind: 'pdf' | keyof typeof PICTURES, bytes: Buffer): Promise<Checked> {
  if (endsAsZip(bytes)) return { fault: 'broken' };
  if (kind === 'pdf') return checkPdf(bytes);
  return PICTURES[kind](bytes) && !isTwoThings(bytes) ? { kind } : { fault: 'broken' };
}

async function checkPdf(bytes: Buffer): Promise<Checked> {
  const text = bytes.toString('latin1');
  if (!isWholePdf(text)) return { fault: 'broken' };
  if (isActivePdf(text)) return { fault: 'active' };
  let left = MOST_UNPACKED;
  for (const { begin, end } of packedObjects(text)) {
    const options = { maxOutputLength: left, finishFlush: constants.Z_SYNC_FLUSH };
    const objects = await unpackStream(bytes.subarray(begin, end), options).catch(isTooLong);
    if (objects === 'too long') return { fault: 'bomb' };
    if (objects && isActivePdf(objects.toString('latin1'))) return { fault: 'active' };
    left -= objects?.length ?? 0;
  }
  return { kind: 'pdf' };
}

async function checkOffice(bytes: Buffer): Promise<Checked> {
  const directory = zipDirectory(bytes);
  if ('fault' in directory) return directory;
  const { entries } = directory;
  const kind = officeKind(entries.map(({ name }) => name));
  if (!kind) return { fault: 'unknown_kind' };
  if (entries.some(({ name }) => isActivePart(name))) return { fault: 'active' };
  const claimed = entries.reduce((sum, { size }) => sum + size, 0);
  if (claimed > MOST_UNPACKED || (claimed > RATIO_COUNTS_FROM && claimed > bytes.length * MOST_RATIO))
    return { fault: 'bomb' };
  for (const entry of entries) {
    const fault = await checkPart(entry, bytes.subarray(entry.at, entry.at + entry.packed));
    if (fault) return fault;
  }
  return { kind };
}

/** Unpacks one part, no further than the size it claims: a claim that is too small is a bomb's. */
async function checkPart({ name, method, size }: ZipEntry, packed: Buffer): Promise<Fault | null> {
  const part = method === 0 ? packed : await unpack(packed, { maxOutputLength: Math.max(1, size) }).catch(isTooLong);
  if (part === 'too long') return { fault: 'bomb' };
  if (part?.length !== size) return { fault: 'broken' };
  const isListing = name === '[Content_Types].xml' || name.endsWith('.rels');
  return isListing && namesActive(name, part.toString('utf8')) ? { fault: 'active' } : null;
}

function isTooLong(error: NodeJS.ErrnoException): 'too long' | null {
  return error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too long' : null;
}
