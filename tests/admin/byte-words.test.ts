import { expect, it } from 'vitest';
import { byteWords } from '#lib/domain/byte-words.ts';

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 KB'],
  [1536, '1.5 KB'],
  [67_158_016, '64 MB'],
  [999 * 1024 * 1024, '999 MB'],
  [5 * 1024 ** 3, '5.0 GB'],
  [2 ** 60, '1048576 TB'],
])('%i bytes are %s', (bytes, words) => expect(byteWords(bytes)).toBe(words));
