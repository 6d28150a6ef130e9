import { parsePeriod, periodsFrom } from '#lib/domain/period.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { FigureState, Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { axisWords, startOf } from '../axis-base/view.ts';
import type { CompareIndicator, CompareUnit, Comparison } from '../compare/view.ts';
import { cellWords, nameOf, unitWords } from '../compare-table/view.ts';
import { indicatorName, valueWords } from '../indicator/view.ts';
import { verdictWords } from '../verdict/view.ts';

type Point = {
  value: number | null;
  label: string;
  /** What the table says of it, with its marks; null where it was not asked for. */
  words: string | null;
  state: FigureState;
  demonstration: boolean;
  doubt: boolean;
};
type Line = { key: string; name: string; order: number; points: Point[] };
export type Panel = {
  key: string;
  title: string;
  unit: string;
  /** That the value axis does not start at 0; nothing where it does. */
  start: string;
  base: number;
  slots: { key: string; tick: string; group: string }[];
  lines: Line[];
  tick: (value: number) => string;
  shape: 'line' | 'bars';
  /** Values that the scale has to hold so that panels can be compared. */
  extent: [number, number] | null;
};
export type PanelGroup = { key: string; title: string | null; panels: Panel[] };

/** What stands on the time axis: every quarter from the first to the last, so that time keeps its scale. */
function slotsOf(periods: readonly string[]): string[] {
  const kinds = new Set(periods.map((period) => parsePeriod(period)?.kind));
  const [first, last] = [periods[0], periods.at(-1)];
  const all = kinds.size === 1 && first && last ? periodsFrom(first, last) : [];
  return all.length > 0 && all.length <= 4 * periods.length ? all : [...periods];
}

function pointOf(
  comparison: Comparison,
  indicator: CompareIndicator,
  unit: CompareUnit,
  slot: string,
  locale: Locale,
): Point {
  // What was not asked for leaves no mark: it is neither missing nor joined over.
  if (!comparison.periods.includes(slot))
    return { value: null, label: '', words: null, state: 'not_applicable', demonstration: false, doubt: false };
  const row = comparison.figureOf(indicator.code, unit.code, slot);
  const words = cellWords(row, { indicator, unit, period: slot }, locale);
  const t = translator(locale, 'compare');
  return {
    value: row?.value ?? null,
    label: t('point', { place: nameOf(unit, locale), period: periodLabel(slot, locale, 'short'), value: words.joined }),
    words: [words.joined, ...marksOf(words, locale)].join(' '),
    state: row?.state ?? 'missing',
    demonstration: words.demonstration,
    doubt: words.doubt,
  };
}

function marksOf({ demonstration, doubt }: { demonstration: boolean; doubt: boolean }, locale: Locale): string[] {
  const t = translator(locale, 'compare');
  return [...(demonstration ? [t('demoMark')] : []), ...(doubt ? [t('doubts')] : [])];
}

type Named = { key: string; title: string; named: (indicator: CompareIndicator, unit: CompareUnit) => string };

function panelOf(
  comparison: Comparison,
  { key, title, named }: Named,
  indicators: readonly CompareIndicator[],
  units: readonly CompareUnit[],
  locale: Locale,
): Panel {
  const slots = slotsOf(comparison.periods);
  const [first] = indicators;
  const lines = indicators.flatMap((indicator) =>
    units.map((unit) => ({
      key: `${indicator.code}-${unit.code}`,
      name: named(indicator, unit),
      order: orderOf(comparison, indicator),
      points: slots.map((slot) => pointOf(comparison, indicator, unit, slot, locale)),
    })),
  );
  const decimals = Math.max(1, ...indicators.map((one) => one.decimals));
  const values = lines.flatMap(({ points }) => points.map(({ value }) => value));
  const start = startOf(
    indicators.map(({ kind }) => kind),
    values,
  );
  return {
    ...{ key, title, lines, extent: null, base: start ?? 0 },
    start: axisWords('', start, locale),
    unit: first ? unitWords(first, locale) : '',
    slots: slots.map((slot) => ({ key: slot, tick: periodLabel(slot, locale, 'axis'), group: yearOf(slot, locale) })),
    tick: (value) => (first ? valueWords(value, { ...first, decimals }, locale).text : ''),
    // What happened in each period is a column; beside others it has to be a line.
    shape: first?.kind === 'flow' && lines.length === 1 ? 'bars' : 'line',
  };
}

export function orderOf({ domains }: Pick<Comparison, 'domains'>, { domainCode }: CompareIndicator): number {
  return domains.find(({ code }) => code === domainCode)?.order ?? 0;
}

function yearOf(slot: string, locale: Locale): string {
  const period = parsePeriod(slot);
  return period === null || period.kind === 'year' ? '' : periodLabel(`${period.year}`, locale, 'short');
}

/** All lines in one chart. */
export function linesPanel(comparison: Comparison, locale: Locale): Panel {
  const { indicators, units } = comparison;
  const t = translator(locale, 'compare');
  const named = (indicator: CompareIndicator, unit: CompareUnit) => {
    if (indicators.length === 1) return nameOf(unit, locale);
    const name = locale === 'zh' ? indicator.shortZh : indicator.nameEn;
    return units.length === 1 ? name : t('lineName', { name, place: nameOf(unit, locale) });
  };
  return panelOf(comparison, { key: 'all', title: '', named }, indicators, units, locale);
}

/** A panel for each indicator and place; those of one indicator on one scale. */
export function panelGroups(comparison: Comparison, locale: Locale): PanelGroup[] {
  const { indicators, units } = comparison;
  const t = translator(locale, 'compare');
  const measured = (indicator: CompareIndicator) =>
    t('measured', { name: indicatorName(indicator, locale), unit: unitWords(indicator, locale) || '—' });
  const groups = indicators.map((indicator) => {
    const panels = units.map((unit) => {
      const title = units.length > 1 ? nameOf(unit, locale) : measured(indicator);
      const key = `${indicator.code}-${unit.code}`;
      return panelOf(comparison, { key, title, named: () => title }, [indicator], [unit], locale);
    });
    const extent = extentOf(panels);
    return {
      key: indicator.code,
      title: units.length > 1 ? measured(indicator) : null,
      panels: panels.map((panel) => ({ ...panel, extent, ...startTogether(indicator, extent, locale) })),
    };
  });
  if (units.length > 1) return groups;
  // Indicators of one place: one row of panels, each with a scale of its own.
  return [{ key: 'all', title: null, panels: groups.flatMap(({ panels }) => panels) }];
}

/** Panels on one scale start where all of them may. */
function startTogether({ kind }: CompareIndicator, extent: [number, number] | null, locale: Locale) {
  const start = startOf([kind], extent ?? []);
  return { base: start ?? 0, start: axisWords('', start, locale) };
}

function extentOf(panels: readonly Panel[]): [number, number] | null {
  const values = panels.flatMap(({ lines }) =>
    lines.flatMap(({ points }) => points.flatMap(({ value }) => value ?? [])),
  );
  return values.length === 0 ? null : [Math.min(...values), Math.max(...values)];
}

/** One indicator in every place at one time, the most first and what is missing last. */
export function barLists(comparison: Comparison, locale: Locale) {
  const t = translator(locale, 'compare');
  const [period = ''] = comparison.periods;
  return comparison.indicators.map((indicator) => {
    const isShare = indicator.kind === 'ratio' || indicator.kind === 'grade';
    const lines = comparison.units.map((unit) => barOf(comparison, indicator, unit, period, locale));
    const whole = lines.find(({ unit }) => unit.kind === 'county') ?? null;
    // The county beside its townships: a line where it is a share, words where it is their sum and would dwarf them.
    const isApart = whole !== null && lines.length > 2 && whole.value !== null;
    return {
      key: indicator.code,
      title: t('measured', { name: indicatorName(indicator, locale), unit: unitWords(indicator, locale) || '—' }),
      order: orderOf(comparison, indicator),
      rows: lines.filter((line) => !isApart || line !== whole).sort(bySize),
      line: isApart && isShare ? { value: whole.value ?? 0, label: `${whole.name} ${whole.figure}` } : null,
      aside: isApart && !isShare ? t('whole', { place: whole.name, value: whole.figure }) : null,
    };
  });
}

export type BarListView = ReturnType<typeof barLists>[number];

function barOf(comparison: Comparison, indicator: CompareIndicator, unit: CompareUnit, period: string, locale: Locale) {
  const row = comparison.figureOf(indicator.code, unit.code, period);
  const words = cellWords(row, { indicator, unit, period }, locale);
  return {
    unit,
    key: unit.code,
    name: nameOf(unit, locale),
    value: words.absent ? null : (row?.value ?? null),
    figure: words.joined,
    demonstration: words.demonstration && !words.absent,
    doubt: words.doubt,
    verdict: words.verdict ?? verdictWords({ status: words.absent ? 'no_data' : 'watched', ratio: null }, locale),
  };
}

function bySize(a: { value: number | null }, b: { value: number | null }): number {
  if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
  return b.value - a.value;
}
