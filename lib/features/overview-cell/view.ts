import { ABSENT, formatNumber } from '#lib/domain/number-format.ts';
import { countedRatio } from '#lib/domain/progress/aggregate.ts';
import { isBehind } from '#lib/domain/progress/behind-since.ts';
import { medianGap, scheduleGap } from '#lib/domain/progress/schedule-gap.ts';
import { rank } from '#lib/domain/ranking.ts';
import type { Light, Locale, Status } from '#lib/domain/vocabulary.ts';
import type { BookIndex } from '../book-index/view.ts';
import { changeWords, onLastYear } from '../comparison/view.ts';
import { type FigureRow, shownValue } from '../figure/view.ts';
import { figureWords } from '../figure-words/view.ts';
import type { Column, Indicator, Scope, Unit } from '../overview-scope/view.ts';
import { heatClass } from '../township-map/view.ts';
import { verdictWords } from '../verdict/view.ts';

/** How a unit stands in a column, and the number that the reader asked to see of it. */
export type OverviewCell = {
  light: Light;
  word: string;
  /** What stands in the cell; the word where there is no number. */
  text: string;
  heat: ReturnType<typeof heatClass>;
  status: Status;
  ratio: number | null;
  /** What it is sorted by. */
  sort: number | null;
  behind: boolean;
  doubt: boolean;
  /** Something behind it is to be followed up. */
  followed: boolean;
  demonstration: boolean;
};

/** Whose cell, in which column, and the units among which it is ranked. */
type Place = { scope: Scope; index: BookIndex; unit: Unit; column: Column; locale: Locale };
type Shown = { text: string; sort: number | null };

/** Everything of a cell but its place among the others, which `ranked` gives. */
export function cellOf(place: Place): OverviewCell {
  const { scope, locale, index, unit, column } = place;
  const rows = rowsOf(place);
  const verdict = verdictOf(place);
  const words = verdictWords(verdict, locale, scope.book.thresholds);
  const shown = shownOf(place, verdict, words.figure.replace('%', ''));
  const own = column.indicator && index.currentOf(unit.code, column.indicator);
  return {
    ...{
      light: words.light,
      word: own?.row.state === 'not_applicable' ? notApplicable(own.row, column, locale) : words.word,
    },
    ...{ status: verdict.status, ratio: verdict.ratio, heat: heatClass(verdict.ratio ?? countedRatio(verdict)) },
    ...{ text: shown.text, sort: shown.sort, behind: isBehind(verdict.status) },
    doubt: rows.some(({ doubtKind }) => doubtKind !== 'none'),
    followed: isFollowed(place),
    demonstration: rows.some(({ demonstration }) => demonstration),
  };
}

function isFollowed({ scope, unit, column }: Place): boolean {
  const codes = new Set(indicatorsOf(scope, column).map(({ code }) => code));
  return scope.followed.some(({ row, indicatorCode }) => row === unit.code && codes.has(indicatorCode));
}

function notApplicable(row: FigureRow, column: Column, locale: Locale): string {
  return column.indicator ? figureWords({ row, stale: null }, column.indicator, locale).text : '';
}

function verdictOf({ index, unit, column }: Place): { status: Status; ratio: number | null } {
  const found = column.indicator
    ? index.currentOf(unit.code, column.indicator)?.row
    : index.standingOf(unit.code, column.code);
  return { status: found?.status ?? 'no_data', ratio: found?.ratio ?? null };
}

/** The figures that stand behind a cell. */
function rowsOf({ scope, index, unit, column }: Place): FigureRow[] {
  return indicatorsOf(scope, column).flatMap((indicator) => index.currentOf(unit.code, indicator)?.row ?? []);
}

function indicatorsOf(scope: Scope, column: Column): Indicator[] {
  if (column.indicator) return [column.indicator];
  return scope.indicators.filter(({ domainCode }) => domainCode === column.domain.code);
}

function shownOf(place: Place, verdict: { status: Status; ratio: number | null }, figure: string): Shown {
  switch (place.scope.filter.measure) {
    case 'figure':
      return figureOf(place);
    case 'change':
      return changeOf(place);
    case 'gap':
      return signed(gapOf(place), 0);
    case 'schedule':
    case 'rank':
      return { text: figure, sort: verdict.ratio ?? countedRatio(verdict) };
  }
}

function figureOf({ index, unit, column, locale }: Place): Shown {
  const current = column.indicator && index.currentOf(unit.code, column.indicator);
  if (!current || !column.indicator) return { text: '', sort: null };
  const words = figureWords(current, column.indicator, locale);
  return { text: words.text, sort: shownValue(current.row, column.indicator) };
}

function changeOf({ index, unit, column, locale }: Place): Shown {
  const { indicator } = column;
  if (!indicator) {
    const now = index.standingOf(unit.code, column.code)?.ratio ?? null;
    const before = index.lastYear ? (index.standingOf(unit.code, column.code, index.lastYear)?.ratio ?? null) : null;
    return signed(now === null || before === null ? null : (now - before) * 100, 0);
  }
  const row = index.currentOf(unit.code, indicator)?.row;
  const moved = row ? onLastYear(index.seriesOf(unit.code, indicator.code), row, indicator) : null;
  return { text: changeWords(moved, indicator, locale) ?? ABSENT, sort: moved?.change.value ?? null };
}

function gapOf(place: Place): number | null {
  const { scope, index, unit, column } = place;
  const gaps = indicatorsOf(scope, column).map((indicator) => {
    const row = index.currentOf(unit.code, indicator)?.row;
    return row ? scheduleGap({ ...indicator, completion: row.completion, expected: row.expected }) : null;
  });
  return medianGap(gaps);
}

export function signed(value: number | null, decimals: number): Shown {
  if (value === null) return { text: ABSENT, sort: null };
  const text = formatNumber(value, decimals);
  return { text: value > 0 && /[1-9]/.test(text) ? `+${text}` : text, sort: value };
}

/** The places of all units in one column; a figure is ranked by its level, a domain by its standing. */
export function placesIn(
  cells: readonly { code: string; cell: OverviewCell; row: FigureRow | null }[],
  column: Column,
  smallDenominator: number,
) {
  const { indicator } = column;
  if (!indicator) {
    const list = cells.map(({ code, cell }) => ({
      ...{ code, value: cell.ratio },
      state: cell.ratio === null ? ('missing' as const) : ('reported' as const),
    }));
    return rank(list, 'higher', { smallDenominator: 0 }) ?? [];
  }
  const list = cells.map(({ code, row }) => ({
    ...{ code, value: row && shownValue(row, indicator), denominator: row?.denominator ?? null },
    state: row?.state ?? ('missing' as const),
  }));
  return rank(list, indicator.direction, { smallDenominator }) ?? [];
}
