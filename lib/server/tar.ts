import { createReadStream, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const BLOCK = 512;

/** The files of a folder as one tar archive (POSIX ustar), read while it is sent. `root` is the folder's name in it. */
export async function* tarOf(folder: string, root: string): AsyncGenerator<Uint8Array> {
  for (const file of filesOf(folder)) {
    const { size, mtimeMs } = statSync(path.join(folder, file));
    yield headOf({ root, name: file.split(path.sep).join('/'), size, seconds: Math.floor(mtimeMs / 1000) });
    for await (const part of createReadStream(path.join(folder, file))) yield part as Uint8Array;
    if (size % BLOCK > 0) yield new Uint8Array(BLOCK - (size % BLOCK));
  }
  yield new Uint8Array(2 * BLOCK);
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

type Head = { root: string; name: string; size: number; seconds: number };

function headOf({ root, name, size, seconds }: Head): Uint8Array {
  const head = Buffer.alloc(BLOCK);
  const octal = (value: number, at: number, length: number) =>
    head.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'ascii');
  head.write(name, 0, 100, 'utf8');
  octal(0o600, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(seconds, 136, 12);
  // The sum is taken with blanks in its own place.
  head.write('        ', 148, 'ascii');
  head.write('0', 156, 'ascii');
  head.write('ustar\x0000', 257, 'ascii');
  head.write(root, 345, 155, 'utf8');
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'ascii');
  return head;
}
