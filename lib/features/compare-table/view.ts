import { totalOf } from '#lib/domain/compare/total.ts';
import { parsePeriod } from '#lib/domain/period.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import {
  type CompareFigure,
  type CompareIndicator,
  type CompareUnit,
  type Comparison,
  cellsOf,
} from '../compare/view.ts';
import { type FigureWords, figureWords } from '../figure-words/view.ts';
import { indicatorName, valueWords } from '../indicator/view.ts';
import { type VerdictWords, verdictWords } from '../verdict/view.ts';

/** What one figure of a comparison says; a flow says what its own period brought. */
export type CellWords = FigureWords & { value: number | null; verdict: VerdictWords | null };

export function cellWords(
  row: CompareFigure | null,
  { indicator, unit, period }: { indicator: CompareIndicator; unit: CompareUnit; period: string },
  locale: Locale,
): CellWords {
  const alone = row && { ...row, judgedValue: row.value, quartersReported: null };
  const words = figureWords(alone && { row: alone, stale: null }, indicator, locale);
  const verdict = row && row.status !== null ? verdictWords(row, locale) : null;
  const why = row ? null : whyNone(indicator, unit, period);
  const value = row?.value ?? null;
  if (!why) return { ...words, value, verdict };
  const text = translator(locale, 'compare')(why);
  return { ...words, text, joined: text, value, verdict: null };
}

/** Why nobody could have given a figure: it is not collected there, or not for such a period. */
function whyNone(indicator: CompareIndicator, unit: CompareUnit, period: string) {
  if (indicator.level === 'county' && unit.kind !== 'county') return 'notThere' as const;
  return parsePeriod(period)?.kind === indicator.frequency ? null : ('notThen' as const);
}

export function nameOf(row: { nameZh: string; nameEn: string }, locale: Locale): string {
  return locale === 'zh' ? row.nameZh : row.nameEn;
}

/** "万人", "%": what an indicator is measured in, as a chart's axis says it. */
export function unitWords(indicator: CompareIndicator, locale: Locale): string {
  return valueWords(2, indicator, locale).unit;
}

export type CompareLine = {
  key: string;
  indicator: { code: string; name: string };
  /** Null for the total of all places. */
  unit: { code: string; kind: CompareUnit['kind']; name: string } | null;
  /** By period; null where a total cannot be said. */
  cells: (CellWords | null)[];
};
export type CompareTable = { periods: { code: string; name: string }[]; rows: CompareLine[] };

/** The table twin: a row for each indicator and place, a column for each period; a total where one may be said. */
export function compareTable(comparison: Comparison, locale: Locale): CompareTable {
  const { indicators, units, periods, figureOf } = comparison;
  const rows = indicators.flatMap((indicator) => {
    const named = { code: indicator.code, name: indicatorName(indicator, locale) };
    const lines = units.map(
      (unit): CompareLine => ({
        key: `${indicator.code}-${unit.code}`,
        indicator: named,
        unit: { code: unit.code, kind: unit.kind, name: nameOf(unit, locale) },
        cells: periods.map((period) =>
          cellWords(figureOf(indicator.code, unit.code, period), { indicator, unit, period }, locale),
        ),
      }),
    );
    const totals = totalCells(comparison, indicator, locale);
    return totals ? [...lines, { key: `${indicator.code}-total`, indicator: named, unit: null, cells: totals }] : lines;
  });
  return { periods: periods.map((code) => ({ code, name: periodLabel(code, locale, 'short') })), rows };
}

/** Townships that are compared, together; beside their county the sum would count everything twice. */
function totalCells({ units, periods, figureOf }: Comparison, indicator: CompareIndicator, locale: Locale) {
  if (units.length < 2 || units.some(({ kind }) => kind !== 'township')) return null;
  const cells = periods.map((period): CellWords | null => {
    const found = units.map(({ code }) => figureOf(indicator.code, code, period));
    const parts = found.map((row) => row ?? { value: null, state: 'missing' as const, operator: 'eq' as const });
    const total = totalOf(parts, indicator.overUnits);
    if (total === null) return null;
    const { text, unit, joined } = valueWords(total, indicator, locale);
    const plain = { unitFirst: false, absent: false, doubt: false, stale: null, quarters: null, verdict: null };
    return { ...plain, value: total, text, unit, joined, demonstration: found.some((row) => row?.demonstration) };
  });
  return cells.every((cell) => cell === null) ? null : cells;
}

/** What has to be said of all of it: is any of it made up, or in doubt, and where the figures come from. */
export function compareNotes(comparison: Comparison, locale: Locale) {
  const rows = cellsOf(comparison).flatMap(({ row }) => row ?? []);
  const zh = locale === 'zh';
  const told = rows.filter(({ value }) => value !== null);
  return {
    demonstration: rows.some((row) => row.demonstration),
    allDemonstration: rows.length > 0 && rows.every((row) => row.demonstration),
    sources: [...new Set(told.map((row) => (zh ? row.sourceZh : row.sourceEn)))],
    definitions: comparison.indicators.map((indicator) => ({
      code: indicator.code,
      name: indicatorName(indicator, locale),
      text: zh ? indicator.definitionZh : indicator.definitionEn,
      flow: indicator.kind === 'flow',
    })),
    doubts: doubtsOf(rows, locale),
  };
}

/** Each doubt once, however many figures it is about. */
function doubtsOf(rows: readonly CompareFigure[], locale: Locale): { code: string; text: string }[] {
  const t = translator(locale, 'indicator');
  const found = new Map<string, { code: string; text: string }>();
  for (const { indicatorCode: code, doubtKind, doubtZh, doubtEn } of rows) {
    if (doubtKind === 'none') continue;
    const text = (locale === 'zh' ? doubtZh : doubtEn) ?? t(`doubtKind.${doubtKind}`);
    found.set(`${code} ${text}`, { code, text });
  }
  return [...found.values()];
}
