import { cache } from 'react';
import { stepPeriod } from '#lib/domain/period.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { dueTogether } from '../filing/view.ts';
import type { ReleaseHead } from '../release/view.ts';
import { readTownships } from './data.ts';
import { type TownshipsView, townshipsView } from './view.ts';

export const loadTownships = cache(async (release: ReleaseHead, locale: Locale): Promise<TownshipsView> => {
  const earlier = stepPeriod(release.period, -1);
  const rows = await readTownships(release, earlier, dueTogether(release.period));
  return townshipsView(rows, { period: release.period, earlier }, locale);
});
