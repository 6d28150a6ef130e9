import { type Kept, keptShare } from '#lib/domain/kept-share.ts';
import { type SortWay, sortedMissingLast } from '#lib/domain/missing-last.ts';
import { isBehind } from '#lib/domain/progress/behind-since.ts';
import { type MedianPlace, rankMedians } from '#lib/domain/rank-medians.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { type BookIndex, indexOf } from '../book-index/view.ts';
import { dueTogether, type Filing, filingOf, filings } from '../filing/view.ts';
import { cellOf, type OverviewCell, placesIn, signed } from '../overview-cell/view.ts';
import { FILED, NAME, TOTAL } from '../overview-filter/view.ts';
import type { Column, Scope, Unit } from '../overview-scope/view.ts';
import { heatClass } from '../township-map/view.ts';
import { verdictWords } from '../verdict/view.ts';

export type OverviewRow = {
  unit: Unit;
  name: string;
  cells: OverviewCell[];
  total: OverviewCell;
  /** What the total is the median of, as far as it keeps its schedule; null where nothing is known. */
  kept: Kept | null;
  filed: Filing & { share: number | null; low: boolean };
  /** Null for the county, which is compared with nobody. */
  place: MedianPlace | null;
};

export type OverviewGrid = {
  columns: Column[];
  /** In the order that was asked for, without what the filter leaves out. */
  rows: OverviewRow[];
  /** The same, without a filter on cells: what a finding is taken from. */
  all: OverviewRow[];
  county: OverviewRow | null;
};

/** Townships by domains, or by the indicators of one. */
export function gridOf(scope: Scope, locale: Locale): OverviewGrid {
  const index = indexOf(scope.book);
  const columns = scope.columns;
  const filed = filedOf(scope);
  const places = rankMedians(scope.units.map(({ code, sort }) => ({ code, sort, ...mediansOf(index, code, scope) })));
  const rowOf = (unit: Unit, place: MedianPlace | null): OverviewRow => ({
    ...{ unit, place, name: locale === 'zh' ? unit.nameZh : unit.nameEn },
    cells: columns.map((column) => cellOf({ scope, index, unit, column, locale })),
    total: totalOf({ scope, index, unit, locale }, place),
    kept: index.standingOf(unit.code, totalCode(scope)) ?? null,
    filed: shareOf(filingOf(filed, unit.code), scope),
  });
  // The first of one is no place.
  const isRanked = scope.units.length > 1;
  const all = scope.units.map((unit) => rowOf(unit, isRanked ? (places.get(unit.code) ?? null) : null));
  if (scope.filter.measure === 'rank') rankColumns(all, scope, index);
  const county = scope.head?.kind === 'county' ? rowOf(scope.head, null) : null;
  return {
    columns,
    all,
    county,
    rows: sorted(
      all.filter((row) => isShown(row, scope)),
      scope,
    ),
  };
}

/** The domain code of the standing that a page's totals are taken from. */
export function totalCode({ domain }: Scope): string {
  return domain?.code ?? 'all';
}

function mediansOf(index: BookIndex, code: string, scope: Scope) {
  const at = (period?: string) => index.standingOf(code, totalCode(scope), period)?.ratio ?? null;
  return { ratio: at(), before: index.lastYear ? at(index.lastYear) : null };
}

type TotalPlace = { scope: Scope; index: BookIndex; unit: Unit; locale: Locale };

function totalOf({ scope, index, unit, locale }: TotalPlace, place: MedianPlace | null): OverviewCell {
  const found = index.standingOf(unit.code, totalCode(scope));
  const verdict = { status: found?.status ?? ('no_data' as const), ratio: found?.ratio ?? null };
  const words = verdictWords(verdict, locale, scope.book.thresholds);
  const { measure } = scope.filter;
  const moved = measure === 'change' ? signed(place?.improvement == null ? null : place.improvement * 100, 0) : null;
  return {
    ...{ light: words.light, word: words.word, status: verdict.status, ratio: verdict.ratio },
    ...{ heat: heatClass(verdict.ratio), behind: isBehind(verdict.status), doubt: false, followed: false },
    text: moved?.text ?? (measure === 'rank' ? String(place?.rank ?? '') : words.figure.replace('%', '')),
    sort: moved ? moved.sort : measure === 'rank' ? (place?.rank ?? null) : verdict.ratio,
    demonstration: false,
  };
}

function rankColumns(rows: OverviewRow[], scope: Scope, index: BookIndex): void {
  scope.columns.forEach((column, at) => {
    const cells = rows.flatMap(({ unit, cells: own }) => {
      const cell = own[at];
      const row = column.indicator ? (index.currentOf(unit.code, column.indicator)?.row ?? null) : null;
      return cell ? [{ code: unit.code, cell, row }] : [];
    });
    const places = new Map(
      placesIn(cells, column, scope.book.thresholds.smallDenominator).map(({ code, rank }) => [code, rank]),
    );
    for (const { code, cell } of cells) {
      const rank = places.get(code) ?? null;
      Object.assign(cell, { sort: rank, text: rank === null ? '' : String(rank) });
    }
  });
}

/** What was asked of each township for the quarter, and what came of it. */
function filedOf({ book, units, head, indicators, domain }: Scope): Map<string, Filing> {
  const due = new Set(dueTogether(book.period));
  const counted = domain ? new Set(indicators.map(({ code }) => code)) : null;
  const towns = new Set(units.map(({ code }) => code));
  const rows = book.figures.filter(
    (row) => due.has(row.period) && towns.has(row.unitCode) && (!counted || counted.has(row.indicatorCode)),
  );
  const found = filings(rows, book.period, [...towns]);
  if (head?.kind === 'county') found.set(head.code, sumOf([...found.values()]));
  return found;
}

function sumOf(list: readonly Filing[]): Filing {
  const add = (key: keyof Filing) => list.reduce((sum, one) => sum + one[key], 0);
  return { asked: add('asked'), reported: add('reported'), missing: add('missing'), late: add('late') };
}

function shareOf(filing: Filing, { book }: Scope): OverviewRow['filed'] {
  const share = filing.asked > 0 ? filing.reported / filing.asked : null;
  return { ...filing, share, low: share !== null && share < book.thresholds.coverageShare };
}

function isShown(row: OverviewRow, { filter }: Scope): boolean {
  const cells = [...row.cells, row.total];
  return (
    (!filter.behind || cells.some(({ behind }) => behind)) &&
    (!filter.doubt || cells.some(({ doubt, followed }) => doubt || followed))
  );
}

const OTHER: Record<SortWay, SortWay> = { asc: 'desc', desc: 'asc' };

function sorted(rows: readonly OverviewRow[], { filter, columns }: Scope): OverviewRow[] {
  const { by, way, measure } = filter;
  if (by === NAME) return way === 'desc' ? [...rows].reverse() : [...rows];
  if (by === TOTAL) {
    // A first place is better and less; of a share more is better.
    const upward = measure === 'rank' ? OTHER[way] : way;
    const equal = sortedMissingLast(rows, (row) => keptShare(row.kept), upward);
    return sortedMissingLast(equal, (row) => row.total.sort, way);
  }
  const at = columns.findIndex(({ code }) => code === by);
  return sortedMissingLast(rows, (row) => (by === FILED ? row.filed.share : (row.cells[at]?.sort ?? null)), way);
}
