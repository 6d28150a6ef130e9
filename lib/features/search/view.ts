import { folded, SHOWN_PER_GROUP } from './schema.ts';

const GROUPS = ['indicator', 'unit', 'fact', 'page'] as const;
type Group = (typeof GROUPS)[number];

/** Something that can be found: names weigh more than the text that explains it. */
export type Entry = {
  group: Group;
  /** Unique within its group. */
  key: string;
  title: string;
  /** Beside the title: code, parent, period. */
  detail: string;
  href: string;
  /** Names and codes in every language. */
  names: readonly string[];
  /** Explaining text. */
  words: string;
};

export type Indexed = Entry & { folded: { names: string[]; all: string } };

export type Found = { group: Group; total: number; entries: Entry[] };

export function indexed(entry: Entry): Indexed {
  const names = entry.names.flatMap((name) => {
    const plain = folded(name);
    return plain.includes(' ') ? [plain, plain.replaceAll(' ', '')] : [plain];
  });
  return { ...entry, folded: { names, all: `${names.join(' ')} ${folded(entry.words)}` } };
}

/** Entries that hold every word, by group, names before texts and otherwise in their own order. */
export function found(index: readonly Indexed[], words: readonly string[]): Found[] {
  const hits = index
    .map((entry, order) => ({ entry, order, rank: rank(entry, words) }))
    .filter((hit) => hit.rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.order - b.order);
  return GROUPS.map((group) => {
    const own = hits.filter((hit) => hit.entry.group === group);
    return { group, total: own.length, entries: own.slice(0, SHOWN_PER_GROUP).map((hit) => hit.entry) };
  }).filter((result) => result.total > 0);
}

/** 0 the very name, 1 a name that begins so, 2 a name that holds it, 3 the text holds it; null where a word is missing. */
function rank(entry: Indexed, words: readonly string[]): number | null {
  const { names, all } = entry.folded;
  const whole = words.join(' ');
  const joined = words.join('');
  if (names.some((name) => name === whole || name === joined)) return 0;
  if (names.some((name) => name.startsWith(whole) || name.startsWith(joined))) return 1;
  if (words.every((word) => names.some((name) => name.includes(word)))) return 2;
  return words.every((word) => all.includes(word)) ? 3 : null;
}
