import { cache } from 'react';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { readNames, readSources } from '../dataset/data.ts';
import { loadSizes } from '../dataset/loaders.ts';
import type { Profile } from '../release/loaders.ts';
import type { ReleaseHead } from '../release/view.ts';
import { type DataListView, dataListView } from './view.ts';

export const loadData = cache(async (release: ReleaseHead, profile: Profile, locale: Locale): Promise<DataListView> => {
  const scope = { countyCode: release.countyCode, releaseId: release.id };
  const [sizes, sources, names] = await Promise.all([loadSizes(release), readSources(scope), readNames(scope)]);
  return dataListView(release, sizes, profile, sources, names.indicators, locale);
});
