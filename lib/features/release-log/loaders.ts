import type { Locale } from '#lib/domain/vocabulary.ts';
import type { ReleaseHead } from '../release/view.ts';
import { readChanges } from './data.ts';
import { changeLines, type ReleaseEntry, releaseEntry } from './view.ts';

/** Every published release, newest first, with what it changed. */
export async function loadReleaseLog(heads: readonly ReleaseHead[], locale: Locale): Promise<ReleaseEntry[]> {
  return Promise.all(
    heads.map(async (head) => {
      const rows = await readChanges({ countyCode: head.countyCode, releaseId: head.id });
      return releaseEntry(head, heads, changeLines(rows, locale), rows.total, locale);
    }),
  );
}
