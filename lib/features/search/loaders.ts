import type { Locale } from '#lib/domain/vocabulary.ts';
import type { ReleaseHead } from '../release/view.ts';
import { searchIndex } from '../search-index/view.ts';
import { readNamed } from './data.ts';
import type { Query } from './schema.ts';
import { type Found, found, type Indexed } from './view.ts';

/** Indexes of the releases last searched, one a language; a release never changes, so they never go stale. */
const indexes = new Map<string, Promise<Indexed[]>>();
const INDEXES_KEPT = 4;

/** What the current release holds for a query; nothing is read where there is nothing to look for. */
export async function loadFound(release: ReleaseHead, locale: Locale, query: Query): Promise<Found[]> {
  if (query.kind !== 'words') return [];
  return found(await indexOf(release, locale), query.words);
}

function indexOf(release: ReleaseHead, locale: Locale): Promise<Indexed[]> {
  const key = `${release.countyCode}/${release.id}/${release.hash}/${locale}`;
  const kept = indexes.get(key);
  if (kept) return kept;
  if (indexes.size >= INDEXES_KEPT) indexes.clear();
  const made = readNamed({ countyCode: release.countyCode, releaseId: release.id }).then((rows) =>
    searchIndex(rows, locale),
  );
  indexes.set(key, made);
  made.catch(() => indexes.delete(key));
  return made;
}
