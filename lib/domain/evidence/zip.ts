export type ZipEntry = {
  name: string;
  /** 0 stored, 8 deflated; no other is taken. */
  method: 0 | 8;
  /** Where its packed bytes begin, and how many they are. */
  at: number;
  packed: number;
  /** Bytes it says it unpacks to. */
  size: number;
};
export type ZipDirectory = { entries: ZipEntry[] } | { fault: 'broken' | 'locked' };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const MOST_ENTRIES = 10_000;
const BROKEN = { fault: 'broken' } as const;

/**
 * What a zip file holds, read without unpacking anything. It has to be exactly one archive from the first byte to
 * the last: what readers disagree about (a second directory, something before or behind, entries that share bytes,
 * two of one name, names that lead out of the folder) makes it broken.
 */
export function zipDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null || bytes.length < END_BYTES || view.getUint32(0, true) !== LOCAL) return BROKEN;
  const count = view.getUint16(end + 10, true);
  const begin = view.getUint32(end + 16, true);
  const whole = begin + view.getUint32(end + 12, true) === end && view.getUint32(end + 4, true) === 0;
  if (!whole || count === 0 || count > MOST_ENTRIES || count !== view.getUint16(end + 8, true)) return BROKEN;
  const entries: ZipEntry[] = [];
  const spans: [number, number][] = [];
  for (let at = begin, left = count; left > 0; left -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return BROKEN;
    if (view.getUint16(at + 8, true) & 1) return { fault: 'locked' };
    const entry = entryAt(bytes, view, at);
    if (!entry || entry.at + entry.packed > begin) return BROKEN;
    entries.push(entry);
    spans.push([view.getUint32(at + 42, true), entry.at + entry.packed]);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (left === 1 && at !== end) return BROKEN;
  }
  return areApart(spans) && areDistinct(entries) ? { entries } : BROKEN;
}

/** Whether the bytes end as an archive does, whatever they begin with. */
export function endsAsZip(bytes: Uint8Array): boolean {
  return endOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)) !== null;
}

/** Place of the end record; its comment has to reach exactly to the last byte. */
function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_BYTES - 0xffff);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) {
    const isEnd = view.getUint32(at, true) === END;
    if (isEnd && at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return null;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry | null {
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const nameLength = view.getUint16(at + 28, true);
  const local = view.getUint32(at + 42, true);
  if ((method !== 0 && method !== 8) || (method === 0 && packed !== size)) return null;
  // All bits set stand for a zip64 record, which no file of ten megabytes needs.
  if (size === 0xffffffff || local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) return null;
  const name = textOf(bytes.subarray(at + 46, at + 46 + nameLength));
  const localLength = view.getUint16(local + 26, true);
  if (name !== textOf(bytes.subarray(local + 30, local + 30 + localLength)) || !isInside(name)) return null;
  return { name, method, packed, size, at: local + 30 + localLength + view.getUint16(local + 28, true) };
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

function isInside(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no file name may hold.
  return name !== '' && !/^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)|[\x00-\x1f]/.test(name);
}

function areApart(spans: [number, number][]): boolean {
  spans.sort(([a], [b]) => a - b);
  return spans[0]?.[0] === 0 && spans.every(([begin], at) => begin >= (spans[at - 1]?.[1] ?? 0));
}

function areDistinct(entries: ZipEntry[]): boolean {
  return new Set(entries.map(({ name }) => name.toLowerCase())).size === entries.length;
}
