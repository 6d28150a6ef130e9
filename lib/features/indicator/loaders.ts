import { cache } from 'react';
import { readCorrections, readEarlier, readIndicator } from './data.ts';

/** One indicator of a release; null for a code that is none. */
export const loadIndicator = cache(readIndicator);

/** What this release and the earlier ones said of an indicator, and the corrections they made to it. */
export async function loadHistory(place: { countyCode: string; unitCode: string }, releaseIds: string[], code: string) {
  const [earlier, corrections] = await Promise.all([
    readEarlier(place.countyCode, place.unitCode, releaseIds, code),
    readCorrections(place.countyCode, releaseIds, code),
  ]);
  return { earlier, corrections };
}
