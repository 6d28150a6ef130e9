import { cache } from 'react';
import type { Locale, UnitSort } from '#lib/domain/vocabulary.ts';
import type { ReleaseHead } from '../release/view.ts';
import { loadTownships } from '../township-list/loaders.ts';
import type { TownshipLine, TownshipsView } from '../township-list/view.ts';
import { type VillagesView, villagesView } from '../township-village/view.ts';
import { type WheelView, wheelView } from '../wheel/view.ts';
import { readTownship } from './data.ts';
import { type DomainLines, domainLines } from './view.ts';

type Neighbour = { code: string; name: string } | null;

export type TownshipView = {
  line: TownshipLine;
  domains: TownshipsView['domains'];
  wheel: WheelView;
  groups: DomainLines[];
  villages: VillagesView;
  /** Villages and communities, counted. */
  places: { sort: UnitSort; n: number }[];
  previous: Neighbour;
  next: Neighbour;
};

/** A township of a release; null for a code that names none. */
export const loadTownship = cache(
  async (release: ReleaseHead, code: string, locale: Locale): Promise<TownshipView | null> => {
    if (!/^[0-9]{6,15}$/.test(code)) return null;
    const rows = await readTownship(release, code);
    if (!rows) return null;
    const all = await loadTownships(release, locale);
    const at = all.lines.findIndex((line) => line.code === code);
    const line = all.lines[at];
    if (!line) return null;
    const domains = rows.domains.filter((domain) => domain.order > 0);
    const standing = new Map(all.domains.map((domain, index) => [domain.code, line.domains[index]]));
    return {
      line,
      domains: all.domains,
      wheel: wheelView(
        domains.map((domain) => {
          const own = standing.get(domain.code);
          return { ...domain, ratio: own?.ratio ?? null, status: own?.status ?? 'no_data' };
        }),
        locale,
      ),
      groups: domainLines(
        rows,
        domains.map((domain) => domain.code),
        release.period,
        locale,
      ),
      villages: villagesView(rows.villages, rows.villageFigures, rows.indicators, rows.figures, release.period, locale),
      places: placesOf(rows.villages),
      previous: all.lines[at - 1] ?? null,
      next: all.lines[at + 1] ?? null,
    };
  },
);

function placesOf(villages: readonly { sort: UnitSort }[]): TownshipView['places'] {
  const counts = new Map<UnitSort, number>();
  for (const { sort } of villages) counts.set(sort, (counts.get(sort) ?? 0) + 1);
  return [...counts].map(([sort, n]) => ({ sort, n }));
}
