import { parsePeriod, periodsFrom, sameLastYear } from '#lib/domain/period.ts';
import { comparePeriods, partsOfPeriod } from '#lib/domain/period-dates.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import { endYear } from '#lib/domain/period-schedule.ts';
import type { Frequency, Locale } from '#lib/domain/vocabulary.ts';
import { axisWords, startOf, valuesOf } from '#lib/features/axis-base/view.ts';
import { aimed, bandWords, pathOf } from '#lib/features/chart-aim/view.ts';
import { type FigureRow, shareCovered } from '#lib/features/figure/view.ts';
import { type IndicatorRow, type TargetRow, targetOf, valueWords } from '#lib/features/indicator/view.ts';
import { statusWord } from '#lib/features/verdict/view.ts';
import { translator } from '#lib/i18n/translator.ts';

type ChartInput = {
  indicator: IndicatorRow;
  /** The county's figures, one dimension only. */
  series: readonly FigureRow[];
  targets: readonly TargetRow[];
  period: string;
};

/** Props of the series chart, whoever draws it; the hue is given by the domain. Null where nothing can be drawn. */
export function seriesView({ indicator, series, targets, period }: ChartInput, locale: Locale) {
  const kind = slotKind(series, indicator.frequency);
  // What is collected less often than quarterly stands at whatever periods it was given for.
  const rows = kind === 'quarter' ? series.filter((row) => parsePeriod(row.period)?.kind === kind) : series;
  const known = rows.filter(({ value }) => value !== null);
  if (known.length === 0) return null;
  const last = [...known].sort((a, b) => comparePeriods(a.period, b.period)).at(-1) ?? known[0];
  const target = last ? targetOf(targets, indicator.code, last.period) : null;
  const slots = slotsOf(rows, kind, target);
  const flow = indicator.kind === 'flow';
  const now = slots.indexOf(last?.period ?? '');
  const past = slots.filter((slot) => comparePeriods(slot, period) <= 0);
  const points = past.map((slot) => pointOf(rows.find((row) => row.period === slot) ?? null, slot, indicator, locale));
  const drawn = {
    points,
    path: pathOf(slots, targets, indicator, locale),
    lastYear: flow ? lastYearOf(slots, rows, last?.period ?? '', locale) : null,
    band: bandWords(indicator, locale),
    ...(flow ? {} : aimed({ indicator, slots, now, target, last: last ?? null }, locale)),
  };
  const base = startOf([indicator.kind], valuesOf(drawn));
  return {
    ...drawn,
    base: base ?? 0,
    slots: slots.map((slot) => ({ key: slot, tick: periodLabel(slot, locale, 'axis'), group: groupOf(slot, locale) })),
    unit: axisWords(valueWords(2, indicator, locale).unit, base, locale),
    tick: (value: number) =>
      valueWords(value, { ...indicator, decimals: Math.max(indicator.decimals, 1) }, locale).text,
    shape: flow ? ('bars' as const) : ('line' as const),
    demonstration: points.filter((point) => point.value !== null).map((point) => point.demonstration),
  };
}

export type SeriesView = NonNullable<ReturnType<typeof seriesView>>;

/** Quarters where there are any; otherwise the period in which the indicator is collected. */
function slotKind(series: readonly FigureRow[], frequency: Frequency): Frequency {
  return series.some((row) => parsePeriod(row.period)?.kind === 'quarter') ? 'quarter' : frequency;
}

/** From the first figure to the last, or to the end of the year that has a target. */
function slotsOf(rows: readonly FigureRow[], kind: Frequency, target: TargetRow | null): string[] {
  const periods = rows.map(({ period }) => period).sort(comparePeriods);
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last) return [];
  const end = target && kind !== 'term' ? partsOfPeriod(`${target.year}`, kind).at(-1) : null;
  const until = end && comparePeriods(end, last) > 0 ? end : last;
  if (kind === 'quarter') return periodsFrom(first, until);
  return [...new Set([...periods, until])];
}

function pointOf(row: FigureRow | null, slot: string, indicator: IndicatorRow, locale: Locale) {
  const name = periodLabel(slot, locale, 'short');
  const value = row?.value ?? null;
  const words = row && value !== null ? valueWords(value, indicator, locale, row.operator).joined : null;
  const partial = row !== null && value !== null && indicator.overUnits === 'sum' && shareCovered(row) < 1;
  const { covered, coverageOf: of } = row ?? {};
  const coverage = partial ? translator(locale, 'indicator')('fromSome', { covered: covered ?? 0, of: of ?? 0 }) : '';
  return {
    value,
    label: `${name} ${words ?? statusWord('no_data', locale)}${coverage}`,
    partial,
    state: row?.state ?? ('missing' as const),
    demonstration: row?.demonstration ?? false,
    doubt: row !== null && row.doubtKind !== 'none',
  };
}

/** The year under its parts; a whole year is its own tick. */
function groupOf(slot: string, locale: Locale): string {
  const period = parsePeriod(slot);
  return period === null || period.kind === 'year' ? '' : periodLabel(`${period.year}`, locale, 'short');
}

/** The year before, put under the quarters of the year of `now`. */
export function lastYearOf(slots: readonly string[], rows: readonly FigureRow[], now: string, locale: Locale) {
  const year = endYear(now);
  const values = slots.map((slot) => {
    const before = endYear(slot) === year ? sameLastYear(slot) : null;
    return rows.find(({ period }) => period === before)?.value ?? null;
  });
  return values.every((value) => value === null)
    ? null
    : { values, label: translator(locale, 'indicator')('lastYear') };
}
