import { type Locale, UNIT_SORTS, type UnitSort } from '#lib/domain/vocabulary.ts';
import { officeHref } from '#lib/shared/office-routes.ts';

/** Ways to look at the same standings. */
export const SHAPES = ['heat', 'rank', 'map', 'behind'] as const;
type Shape = (typeof SHAPES)[number];

/** What stands in a cell. The figure itself is there for the indicators of one domain alone. */
export const MEASURES = ['schedule', 'figure', 'change', 'gap', 'rank'] as const;
type Measure = (typeof MEASURES)[number];

/** Column of a unit's standing over everything that is shown, and of how complete its returns are. */
export const TOTAL = 'total';
export const FILED = 'filed';
export const NAME = 'name';

/** Everything that the address of an overview says. */
export type OverviewFilter = {
  period: string | null;
  /** A past day it is told of. */
  asOf: string | null;
  domain: string | null;
  sort: UnitSort | null;
  measure: Measure;
  shape: Shape;
  /** Cells behind schedule alone, or those with a doubtful figure. */
  behind: boolean;
  doubt: boolean;
  /** The column it is sorted by; in rankings and maps, what is ranked. */
  by: string;
  way: 'asc' | 'desc';
  page: number;
  /** The cell that is explained: a unit and a column. */
  cell: { unit: string; column: string } | null;
};

export type Query = Record<string, string | string[] | undefined>;

/** What an address asks for; a word that makes no sense is passed over, so that an old link still opens. */
export function filterOf(query: Query): OverviewFilter {
  const [unit, column] = (one(query.cell) ?? '').split('.');
  return {
    period: one(query.period),
    asOf: one(query.asOf),
    domain: one(query.domain),
    sort: UNIT_SORTS.find((sort) => sort === query.units) ?? null,
    measure: MEASURES.find((measure) => measure === query.show) ?? 'schedule',
    shape: SHAPES.find((shape) => shape === query.view) ?? 'heat',
    behind: query.behind === '1',
    doubt: query.doubt === '1',
    by: one(query.by) ?? TOTAL,
    way: query.way === 'desc' ? 'desc' : 'asc',
    page: Math.max(1, Math.trunc(Number(one(query.page)) || 1)),
    cell: unit && column ? { unit, column } : null,
  };
}

function one(value: string | string[] | undefined): string | null {
  return typeof value === 'string' && value !== '' && value.length <= 40 ? value : null;
}

/** The question of an address, without what goes without saying: the same view always has the same address. */
export function questionOf(filter: OverviewFilter): URLSearchParams {
  const said: [string, string | null | false][] = [
    ['period', filter.period],
    ['asOf', filter.asOf],
    ['domain', filter.domain],
    ['units', filter.sort],
    ['show', filter.measure !== 'schedule' && filter.measure],
    ['view', filter.shape !== 'heat' && filter.shape],
    ['behind', filter.behind && '1'],
    ['doubt', filter.doubt && '1'],
    ['by', filter.by !== TOTAL && filter.by],
    ['way', filter.way === 'desc' && 'desc'],
    ['page', filter.page > 1 && String(filter.page)],
    ['cell', filter.cell && `${filter.cell.unit}.${filter.cell.column}`],
  ];
  return new URLSearchParams(said.filter((pair): pair is [string, string] => Boolean(pair[1])));
}

/** The address of the same view with something changed; what hangs on it begins anew. */
export function overviewHref(locale: Locale, filter: OverviewFilter, change: Partial<OverviewFilter> = {}): string {
  const asked = questionOf({ ...filter, page: 1, cell: null, ...change });
  return `${officeHref(locale, { page: 'office' })}${asked.size > 0 ? `?${asked}` : ''}`;
}
