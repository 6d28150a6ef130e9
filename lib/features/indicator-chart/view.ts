import { parsePeriod, periodsFrom, sameLastYear } from '#lib/domain/period.ts';
import { comparePeriods, partsOfPeriod } from '#lib/domain/period-dates.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import { endYear } from '#lib/domain/period-schedule.ts';
import { paceOf } from '#lib/domain/progress/pace.ts';
import { targetSpan } from '#lib/domain/progress/target-span.ts';
import type { Frequency, Locale } from '#lib/domain/vocabulary.ts';
import { distanceWords, type FigureRow } from '#lib/features/figure/view.ts';
import { bandOf, dueValue } from '#lib/features/headline-tile/view.ts';
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
  const rows = series.filter((row) => parsePeriod(row.period)?.kind === kind);
  const known = rows.filter(({ value }) => value !== null);
  if (known.length === 0) return null;
  const last = [...known].sort((a, b) => comparePeriods(a.period, b.period)).at(-1) ?? known[0];
  const target = last ? targetOf(targets, indicator.code, last.period) : null;
  const slots = slotsOf(rows, kind, target);
  const flow = indicator.kind === 'flow';
  const now = slots.indexOf(last?.period ?? '');
  const past = slots.filter((slot) => comparePeriods(slot, period) <= 0);
  const points = past.map((slot) => pointOf(rows.find((row) => row.period === slot) ?? null, slot, indicator, locale));
  return {
    slots: slots.map((slot) => ({ key: slot, tick: tickOf(slot, kind, locale), group: groupOf(slot, kind, locale) })),
    points,
    unit: valueWords(2, indicator, locale).unit,
    tick: (value: number) =>
      valueWords(value, { ...indicator, decimals: Math.max(indicator.decimals, 1) }, locale).text,
    shape: flow ? ('bars' as const) : ('line' as const),
    path: pathOf(slots, targets, indicator, locale),
    lastYear: flow ? lastYearOf(slots, rows, last?.period ?? '', locale) : null,
    band: bandWords(indicator, locale),
    ...(flow ? {} : aimed({ indicator, slots, now, target, last: last ?? null }, locale)),
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
  return periodsFrom(first, end && comparePeriods(end, last) > 0 ? end : last);
}

function pointOf(row: FigureRow | null, slot: string, indicator: IndicatorRow, locale: Locale) {
  const name = periodLabel(slot, locale, 'short');
  const value = row?.value ?? null;
  const words = row && value !== null ? valueWords(value, indicator, locale, row.operator).joined : null;
  return {
    value,
    label: `${name} ${words ?? statusWord('no_data', locale)}`,
    state: row?.state ?? ('missing' as const),
    demonstration: row?.demonstration ?? false,
    doubt: row !== null && row.doubtKind !== 'none',
  };
}

function tickOf(slot: string, kind: Frequency, locale: Locale): string {
  return kind === 'year' ? slot : periodLabel(slot, locale, 'axis');
}

function groupOf(slot: string, kind: Frequency, locale: Locale): string {
  const year = parsePeriod(slot)?.year;
  return kind === 'year' || year === undefined ? '' : periodLabel(`${year}`, locale, 'short');
}

/** What was due by each slot by the approved path; of a flow, what was due within it. */
function pathOf(slots: readonly string[], targets: readonly TargetRow[], indicator: IndicatorRow, locale: Locale) {
  if (indicator.direction === 'band') return null;
  const due = (slot: string) => {
    const target = targetOf(targets, indicator.code, slot);
    return target ? dueValue(target, indicator, slot) : null;
  };
  const values = slots.map((slot, at) => {
    const here = due(slot);
    if (indicator.kind !== 'flow' || here === null) return here;
    const before = slots[at - 1];
    const started = before !== undefined && endYear(before) === endYear(slot) ? due(before) : 0;
    return here - (started ?? 0);
  });
  if (values.every((value) => value === null)) return null;
  return { values, label: translator(locale, 'indicator')(indicator.kind === 'flow' ? 'pathFlow' : 'path') };
}

function lastYearOf(slots: readonly string[], rows: readonly FigureRow[], now: string, locale: Locale) {
  const year = endYear(now);
  const values = slots.map((slot) => {
    const before = endYear(slot) === year ? sameLastYear(slot) : null;
    return rows.find(({ period }) => period === before)?.value ?? null;
  });
  return values.every((value) => value === null)
    ? null
    : { values, label: translator(locale, 'indicator')('lastYear') };
}

function bandWords(indicator: IndicatorRow, locale: Locale) {
  const band = bandOf(indicator);
  return band && { ...band, label: translator(locale, 'indicator')('band') };
}

type Aim = {
  indicator: IndicatorRow;
  slots: readonly string[];
  /** Slot of the last figure. */
  now: number;
  target: TargetRow | null;
  last: FigureRow | null;
};

/** Target, pace and the gap that it leaves, for a level that moves towards a target. */
function aimed({ indicator, slots, now, target, last }: Aim, locale: Locale) {
  if (!target || !last) return {};
  const t = translator(locale, 'indicator');
  const slot = slots.findLastIndex((one) => targetSpan(one)?.year === target.year);
  const goal = valueWords(target.target, indicator, locale).joined;
  const mark = { value: target.target, label: t('targetMark', { year: String(target.year), value: goal }), slot };
  const quarter = targetSpan(last.period)?.quarter ?? 0;
  const pace = paceOf({ baseline: target.baseline, value: last.value, target: target.target, quarter });
  if (!pace || slot <= now || last.value === null || pace.needed === 0) return { target: mark };
  const from = last.value;
  const step = (pace.projected - from) / (slot - now);
  const values = slots.map((_, at) => (at < now || at > slot ? null : from + step * (at - now)));
  const end = valueWords(pace.projected, indicator, locale).joined;
  const gap = pace.short > 0 ? { from: pace.projected, to: target.target } : null;
  return {
    target: mark,
    projection: { values, label: t('projection', { value: end }), area: t('projectionArea') },
    gap: gap && { ...gap, label: t('gapLabel', { value: distanceWords(pace.short, indicator, locale) }) },
  };
}
