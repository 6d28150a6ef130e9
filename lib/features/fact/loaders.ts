import { cache } from 'react';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { ReleaseHead } from '../release/view.ts';
import { readStatements } from './data.ts';
import { type FactsView, factsView } from './view.ts';

export const loadFacts = cache(async (release: ReleaseHead, locale: Locale): Promise<FactsView> => {
  const rows = await readStatements({ countyCode: release.countyCode, releaseId: release.id });
  return factsView(rows.facts, new Map(rows.indicators.map((row) => [row.code, row])), rows.domains, locale);
});
