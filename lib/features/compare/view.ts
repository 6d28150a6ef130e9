import { type Asked, type ChartType, type Known, type LeftOut, readAsked } from '#lib/domain/compare/asked.ts';
import { chartsFor, isSameMeasure } from '#lib/domain/compare/suggest.ts';
import { parsePeriod } from '#lib/domain/period.ts';
import { comparePeriods } from '#lib/domain/period-dates.ts';
import type { UnitKind } from '#lib/domain/vocabulary.ts';
import type { FigureRow } from '../figure/view.ts';
import type { IndicatorRow } from '../indicator/view.ts';

type CompareDomain = { code: string; order: number; nameZh: string; nameEn: string };
export type CompareIndicator = IndicatorRow & {
  definitionZh: string;
  definitionEn: string;
  departmentZh: string;
  departmentEn: string;
};
export type CompareUnit = { code: string; kind: UnitKind; nameZh: string; nameEn: string };
export type CompareFigure = FigureRow & { figureVersion: number };

/** What a reader may compare, whether it is a book of the office or a release. */
export type CompareRows = {
  domains: readonly CompareDomain[];
  indicators: readonly CompareIndicator[];
  /** County and townships, the county first. */
  units: readonly CompareUnit[];
  /** Periods of which there are figures, newest first. */
  periods: readonly string[];
  /** Those of the indicators and units that are compared, at least. */
  figures: readonly CompareFigure[];
  /** The past day that all of it was known on; null for what is known now, or was released. */
  asOf: string | null;
};

export type Query = Record<string, string | string[] | undefined>;

/** A comparison with everything that belongs to it; `asked` holds what is shown, `typed` what the address says. */
export type Comparison = {
  typed: Asked;
  asked: Asked;
  leftOut: LeftOut[];
  chart: ChartType;
  /** Ways to draw it, the suggested one first. */
  charts: ChartType[];
  domains: readonly CompareDomain[];
  indicators: CompareIndicator[];
  units: CompareUnit[];
  /** Oldest first: time runs to the right however it was asked for. */
  periods: string[];
  figureOf: (indicator: string, unit: string, period: string) => CompareFigure | null;
};

export function knownOf({ indicators, units, periods, asOf }: Omit<CompareRows, 'figures'>): Known {
  const codes = (rows: readonly { code: string }[]) => rows.map(({ code }) => code);
  return {
    indicators: codes(indicators),
    units: codes(units),
    ...{ periods, asOf },
    townships: codes(units.filter(({ kind }) => kind === 'township')),
  };
}

/** Catalogue, places and periods in the order in which they are offered. */
export function ordered<Rows extends Omit<CompareRows, 'figures' | 'asOf'>>(rows: Rows) {
  const rank = new Map(rows.domains.map(({ code, order }) => [code, order]));
  return {
    domains: [...rows.domains].sort((a, b) => a.order - b.order),
    indicators: [...rows.indicators].sort(
      (a, b) => (rank.get(a.domainCode) ?? 0) - (rank.get(b.domainCode) ?? 0) || a.order - b.order,
    ),
    units: [...rows.units].sort((a, b) => depthOf(a) - depthOf(b) || (a.code < b.code ? -1 : 1)),
    periods: [...new Set(rows.periods)].sort((a, b) => comparePeriods(b, a)),
  };
}

function depthOf({ kind }: CompareUnit): number {
  return kind === 'county' ? 0 : 1;
}

/** Periods that are shown where none is asked for. */
const PERIODS_BACK = 8;

/** Where units are left open: the whole county, or the first place that this reader may see. */
export function unitsOf(asked: Asked, units: readonly CompareUnit[]): string[] {
  return asked.units.length > 0 ? asked.units : units.slice(0, 1).map(({ code }) => code);
}

/** Null where there is nothing to compare: no indicator is asked for, or of the places or periods that are none is there. */
export function comparisonOf(rows: CompareRows, query: Query): Comparison | null {
  const { asked: typed, leftOut } = readAsked(query, knownOf(rows));
  const isGone = (list: 'units' | 'periods') => typed[list].length === 0 && leftOut.some((left) => left.list === list);
  if (typed.indicators.length === 0 || isGone('units') || isGone('periods')) return null;
  const codes = unitsOf(typed, rows.units);
  const found = new Map(
    rows.figures
      .filter(({ dimension }) => dimension === '')
      .map((row) => [keyOf(row.indicatorCode, row.unitCode, row.period), row]),
  );
  const indicators = picked(rows.indicators, typed.indicators);
  const units = picked(rows.units, codes);
  const periods = typed.periods.length > 0 ? typed.periods : lastPeriods(rows, typed.indicators, codes);
  const charts = chartsFor({
    ...{ indicators: indicators.length, units: units.length, periods: periods.length },
    sameMeasure: isSameMeasure(indicators),
  });
  const chart = charts.find((one) => one === typed.chart) ?? charts[0] ?? 'table';
  return {
    ...{ typed, leftOut, chart, charts, indicators, units, domains: rows.domains },
    asked: { indicators: typed.indicators, units: codes, periods, chart: typed.chart, asOf: typed.asOf },
    periods: [...periods].sort(comparePeriods),
    figureOf: (indicator, unit, period) => found.get(keyOf(indicator, unit, period)) ?? null,
  };
}

function keyOf(indicator: string, unit: string, period: string): string {
  return `${indicator}|${unit}|${period}`;
}

function picked<Row extends { code: string }>(rows: readonly Row[], codes: readonly string[]): Row[] {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return codes.flatMap((code) => byCode.get(code) ?? []);
}

/** The newest periods of which any of it is known; quarters where there are any. */
function lastPeriods({ figures, periods }: CompareRows, indicators: readonly string[], units: readonly string[]) {
  const known = new Set(
    figures
      .filter((row) => row.dimension === '' && row.value !== null)
      .filter((row) => indicators.includes(row.indicatorCode) && units.includes(row.unitCode))
      .map(({ period }) => period),
  );
  const all = periods.filter((period) => known.has(period));
  const quarters = all.filter((period) => parsePeriod(period)?.kind === 'quarter');
  return (quarters.length > 0 ? quarters : all).slice(0, PERIODS_BACK);
}

/** Each cell of a comparison, indicator by indicator, place by place, oldest first. */
export function cellsOf(comparison: Comparison) {
  const { indicators, units, periods, figureOf } = comparison;
  return indicators.flatMap((indicator) =>
    units.flatMap((unit) =>
      periods.map((period) => ({ indicator, unit, period, row: figureOf(indicator.code, unit.code, period) })),
    ),
  );
}
