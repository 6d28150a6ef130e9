import { formatNumber, formatValue } from '#lib/domain/number-format.ts';
import { comparePeriods, periodEnd, periodMonths, periodStart } from '#lib/domain/period-dates.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import { endYear, quarterNumber } from '#lib/domain/period-schedule.ts';
import { isPercent } from '#lib/domain/unit-words.ts';
import type {
  DoubtKind,
  FigureState,
  Frequency,
  IndicatorKind,
  Locale,
  Operator,
  Origin,
  Status,
} from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';

/** A published figure, as far as pages need it. */
export type FigureRow = {
  indicatorCode: string;
  unitCode: string;
  period: string;
  dimension: string;
  /** The accepted reading; null where none can be decided or nothing was reported. */
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  operator: Operator;
  state: FigureState;
  said: string | null;
  saidValue: number | null;
  saidPeriod: string | null;
  doubtKind: DoubtKind;
  doubtZh: string | null;
  doubtEn: string | null;
  factId: string | null;
  sourceZh: string;
  sourceEn: string;
  origin: Origin;
  demonstration: boolean;
  rateOnly: boolean;
  late: boolean;
  covered: number | null;
  coverageOf: number | null;
  noteZh: string | null;
  noteEn: string | null;
  judgedValue: number | null;
  /** Of a flow collected by the quarter: how many quarters of its year so far `judgedValue` holds. */
  quartersReported: number | null;
  status: Status | null;
  completion: number | null;
  expected: number | null;
  ratio: number | null;
};

/** What stands for an indicator at the end of a period, and the older value to show where that is blank. */
export type Current<Row> = { row: Row; stale: Row | null };

const OFTEN: readonly Frequency[] = ['month', 'quarter'];

/**
 * The figure that speaks for an indicator in a release. Of several that end together a real one comes
 * before demonstration data, the release's own period next, then the longest. What is collected each
 * quarter must end with the release, or it is blank; the rest shows its own latest period. Null where
 * nothing was ever published.
 */
export function currentFigure(
  rows: readonly FigureRow[],
  period: string,
  frequency: Frequency,
  dimension = '',
): Current<FigureRow> | null {
  const end = periodEnd(period) ?? '';
  const past = rows.filter((row) => row.dimension === dimension && (periodEnd(row.period) ?? '~') <= end);
  const last = newest(past);
  if (!last) return null;
  const due = OFTEN.includes(frequency) ? past.filter((row) => periodEnd(row.period) === end) : past;
  const ordered = due.sort((a, b) => endOrder(b, a) || preference(a, period) - preference(b, period) || length(b, a));
  const row = ordered[0] ?? blank(last, period);
  const empty = row.value === null && row.state === 'missing';
  return { row, stale: empty ? newest(past.filter((one) => one.value !== null)) : null };
}

/** The place of a figure that was not given: nothing of the older one is carried over. */
function blank(
  { indicatorCode, unitCode, dimension, sourceZh, sourceEn, origin, demonstration }: FigureRow,
  period: string,
): FigureRow {
  const said = { said: null, saidValue: null, saidPeriod: null, factId: null };
  const doubt = { doubtKind: 'none' as const, doubtZh: null, doubtEn: null };
  const parts = { value: null, numerator: null, denominator: null, operator: 'eq' as const, rateOnly: false };
  const ratios = { completion: null, expected: null, ratio: null };
  const verdict = { judgedValue: null, quartersReported: null, status: 'no_data' as const, ...ratios };
  const rest = { late: false, covered: null, coverageOf: null, noteZh: null, noteEn: null };
  const place = { indicatorCode, unitCode, dimension, sourceZh, sourceEn, origin, demonstration };
  return { ...place, period, state: 'missing', ...parts, ...said, ...doubt, ...verdict, ...rest };
}

function preference(row: FigureRow, period: string): number {
  return (row.demonstration ? 2 : 0) + (row.period === period ? 0 : 1);
}

function endOrder(a: FigureRow, b: FigureRow): number {
  return (periodEnd(a.period) ?? '').localeCompare(periodEnd(b.period) ?? '');
}

function length(a: FigureRow, b: FigureRow): number {
  return (periodMonths(a.period) ?? 0) - (periodMonths(b.period) ?? 0);
}

function newest(rows: readonly FigureRow[]): FigureRow | null {
  return [...rows].sort((a, b) => comparePeriods(b.period, a.period))[0] ?? null;
}

/** Whether a figure was said in a way that no single reading can be taken from. */
export function isUndecided(row: Pick<FigureRow, 'value' | 'saidValue' | 'doubtKind'>): boolean {
  return row.value === null && row.saidValue !== null && row.doubtKind !== 'none';
}

/** Whether the sum of a flow leaves out quarters of its year that are over. */
export function isPartial({ quartersReported, period }: Pick<FigureRow, 'quartersReported' | 'period'>): boolean {
  return quartersReported !== null && quartersReported < (quarterNumber(period) ?? 0);
}

/** How much of what it adds up from was there: 1 for a figure that somebody reported, 1/18 where one of 18 units did. */
export function shareCovered({
  origin,
  covered,
  coverageOf,
}: Pick<FigureRow, 'origin' | 'covered' | 'coverageOf'>): number {
  return origin === 'rollup' && covered !== null && coverageOf ? covered / coverageOf : 1;
}

/** The value people read: what a flow has brought since the year began, the level otherwise. */
export function shownValue(
  row: Pick<FigureRow, 'value' | 'judgedValue'>,
  { kind }: { kind: IndicatorKind },
): number | null {
  return kind === 'flow' ? (row.judgedValue ?? row.value) : row.value;
}

/** The part of the year that a running sum covers: 2022年上半年, 2022年前三季度. */
export function yearToDateLabel(period: string, locale: Locale): string {
  const year = endYear(period);
  const quarters = quarterNumber(period);
  const start = year === null ? null : `${year}-01-01`;
  if (year === null || quarters === null || periodStart(period) === start) return periodLabel(period, locale);
  if (quarters === 3) return translator(locale, 'figure')('threeQuarters', { year: String(year) });
  return periodLabel(quarters === 4 ? `${year}` : quarters === 2 ? `${year}H1` : period, locale);
}

/** How far apart two values are, without a sign: "10所", "3.8 个百分点". */
export function distanceWords(
  distance: number,
  unit: { unitZh: string; unitEn: string; decimals: number },
  locale: Locale,
): string {
  if (!isPercent(unit)) return formatValue(distance, { ...unit, locale }).joined;
  return translator(locale, 'figure')('points', { n: formatNumber(distance, unit.decimals) });
}
