/** Longest query that is looked up; longer ones are answered with a sentence, not with work. */
export const LONGEST_QUERY = 60;
/** Results shown in one group; the rest is counted. */
export const SHOWN_PER_GROUP = 30;

export type Query =
  | { kind: 'empty' }
  | { kind: 'long'; length: number }
  | { kind: 'words'; text: string; words: string[] };

/** The query of an address, which may name it several times or not at all. Never throws. */
export function readQuery(raw: string | string[] | undefined): Query {
  const given = (Array.isArray(raw) ? raw : [raw ?? '']).map(tidy).find((text) => text !== '');
  if (given === undefined) return { kind: 'empty' };
  const length = [...given].length;
  if (length > LONGEST_QUERY) return { kind: 'long', length };
  const words = folded(given).split(' ').filter(Boolean);
  return words.length === 0 ? { kind: 'empty' } : { kind: 'words', text: given, words };
}

/** Without control characters, lone halves of characters and doubled spaces. */
function tidy(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\uFFFD]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Full-width and half-width, capitals and small letters, tone marks and hyphens read alike. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’'`-]/g, '')
    .replace(/[\s，。、；：,.;:()（）《》“”"]+/g, ' ')
    .trim();
}
