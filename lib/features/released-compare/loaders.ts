import { readAsked } from '#lib/domain/compare/asked.ts';
import { type CompareRows, knownOf, ordered, type Query, unitsOf } from '../compare/view.ts';
import type { ReleaseHead } from '../release/view.ts';
import { readComparable, readCompared } from './data.ts';

type Choosable = Omit<CompareRows, 'figures'>;

/** What the releases last looked at let be compared; a release never changes. */
const kept = new Map<string, Promise<Choosable>>();
const MOST_KEPT = 4;

/** What a question asks of a release: all that can be chosen, and the figures of what is. */
export async function loadReleasedCompare(release: ReleaseHead, query: Query): Promise<CompareRows> {
  const choosable = await choosableOf(release);
  const { asked } = readAsked(query, knownOf(choosable));
  if (asked.indicators.length === 0) return { ...choosable, figures: [] };
  return { ...choosable, figures: await readCompared(release, asked.indicators, unitsOf(asked, choosable.units)) };
}

function choosableOf(release: ReleaseHead): Promise<Choosable> {
  const key = `${release.countyCode}/${release.id}/${release.hash}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const made = readComparable(release).then((rows) => ({ ...ordered(rows), asOf: null }));
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  return made;
}
