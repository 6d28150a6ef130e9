import type { Operator } from './vocabulary.ts';

/** Words after the number that bound it; 余 and 多 stand before the measure word, the others after it. */
const WORDS: readonly (readonly [string, Operator])[] = [
  ['及以上', 'ge'],
  ['以上', 'ge'],
  ['及以下', 'le'],
  ['以下', 'le'],
  ['以内', 'le'],
  ['左右', 'about'],
  ['余', 'gt'],
  ['多', 'gt'],
  ['+', 'ge'],
];

/** What follows the digits, taken apart: 余处 → more than, 处; 条以上 → at least, 条. */
export function readTail(tail: string): { operator: Operator | null; unitText: string } {
  const text = tail.trim();
  for (const [word, operator] of WORDS) {
    if (text.startsWith(word)) return { operator, unitText: text.slice(word.length).trim() };
    if (text.endsWith(word)) return { operator, unitText: text.slice(0, -word.length).trim() };
  }
  return { operator: null, unitText: text };
}
