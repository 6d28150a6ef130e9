import type { Locale, UnitSort } from '#lib/domain/vocabulary.ts';
import { changeWords, onLastYear } from '#lib/features/comparison/view.ts';
import { type DimensionRows, dimensionRows } from '#lib/features/dimension-table/view.ts';
import { doubtNotes } from '#lib/features/doubt-note/view.ts';
import { currentFigure, type FigureRow } from '#lib/features/figure/view.ts';
import { figureWords, sourceLine, whenWords } from '#lib/features/figure-words/view.ts';
import { aimWords } from '#lib/features/headline-tile/view.ts';
import { type IndicatorRow, indicatorName, type TargetRow, targetOf } from '#lib/features/indicator/view.ts';
import { seriesView } from '#lib/features/indicator-chart/view.ts';
import { catalogueFacts, type DescribedRow } from '#lib/features/indicator-facts/view.ts';
import { type BesideRow, type ReferenceRow, referenceViews } from '#lib/features/indicator-reference/view.ts';
import { indicatorSubtitle, indicatorTitle, isTitleDemonstration } from '#lib/features/indicator-title/view.ts';
import { townshipFigures } from '#lib/features/indicator-townships/view.ts';
import { readingScale, type Shared } from '#lib/features/reading-scale/view.ts';
import { seriesTable } from '#lib/features/series-table/view.ts';
import type { MapUnit } from '#lib/features/township-map/view.ts';
import { verdictWords } from '#lib/features/verdict/view.ts';
import { restsOnDemonstration, verdictWorking } from '#lib/features/verdict-working/view.ts';
import { sentenceCase } from '#lib/features/wording/view.ts';

type CountyRow = { code: string; nameZh: string; nameEn: string; sort: UnitSort };

export type IndicatorInput = {
  period: string;
  indicator: IndicatorRow & ReferenceRow & DescribedRow;
  domain: { code: string; order: number; glyph: string; nameZh: string; nameEn: string };
  county: CountyRow;
  townships: readonly MapUnit[];
  series: readonly FigureRow[];
  below: readonly FigureRow[];
  targets: readonly TargetRow[];
  /** Ratios of the domain, needed only where a reading differs from what was said. */
  shares: readonly Shared[];
  /** Values of other places that were set beside it. */
  references: readonly BesideRow[];
};

/** Everything an indicator's page says. */
export function indicatorView(input: IndicatorInput, locale: Locale) {
  const { indicator, domain, county, townships, below, targets, period } = input;
  const zh = locale === 'zh';
  const series = input.series.filter(({ dimension }) => dimension === '');
  const current = currentFigure(series, period, indicator.frequency);
  const target = current && targetOf(targets, indicator.code, current.row.period);
  const moved = current && onLastYear(series, current.row, indicator);
  const dimensions = dimensionRows(indicator, input.series, period, locale);
  const countyName = zh ? county.nameZh : county.nameEn;
  const titled = { indicator, county, current, target, moved, period, dimensions };
  const members = newestOfMembers(input.series, dimensions);
  const unjudged = indicator.direction === 'neutral' || dimensions !== null;
  const spoken = current?.row ?? members[0] ?? null;
  const title = indicatorTitle(titled, locale);
  return {
    code: indicator.code,
    name: indicatorName(indicator, locale),
    finding: title.join(''),
    domain: { ...domain, name: zh ? domain.nameZh : domain.nameEn },
    title,
    titleDemonstration: isTitleDemonstration(titled),
    subtitle: indicatorSubtitle(titled, countyName, locale),
    figure: figureWords(current, indicator, locale),
    when: spoken ? whenWords(spoken, indicator, locale) : '',
    verdict: verdictWords(current?.row ?? { status: unjudged ? 'watched' : 'no_data', ratio: null }, locale),
    aim: { text: sentenceCase(aimWords(indicator, target, locale)), demonstration: target?.demonstration ?? false },
    change: { text: changeWords(moved, indicator, locale), demonstration: moved?.demonstration ?? false },
    completion: current ? completionOf(current.row) : null,
    working: current ? verdictWorking(current.row, indicator, target, locale) : { lines: [], opinion: null },
    workedDemonstration: current !== null && restsOnDemonstration(current.row, indicator, target, series),
    chart: seriesView({ indicator, series, targets, period }, locale),
    table: seriesTable({ indicator, series, targets }, locale),
    dimensions,
    reading: readingScale(
      { indicator, series, shares: input.shares, county: { code: county.code, name: countyName } },
      locale,
    ),
    doubts: doubtNotes(input.series, indicator, locale),
    townships: townshipFigures({ indicator, townships, below, county: current?.row.value ?? null, period }, locale),
    sources: sourcesOf(current ? [current.row] : members, indicator, locale),
    current: current && { period: current.row.period, dimension: current.row.dimension },
    facts: catalogueFacts(indicator, current?.row ?? null, locale),
    references: referenceViews(indicator, input.references, { code: county.code, name: countyName }, locale),
  };
}

export type IndicatorView = ReturnType<typeof indicatorView>;

/** Completion and what was due, as shares, where both were worked out. */
function completionOf({ completion, expected }: FigureRow) {
  return completion === null || expected === null ? null : { completion, expected };
}

function sourcesOf(rows: readonly FigureRow[], indicator: IndicatorRow, locale: Locale): string[] {
  return [...new Set(rows.map((row) => sourceLine(row, indicator, locale)))];
}

/** Of figures told apart by a dimension, the newest of each member. */
function newestOfMembers(series: readonly FigureRow[], dimensions: DimensionRows | null): FigureRow[] {
  const newest = dimensions?.periods.at(-1)?.code;
  return series.filter((row) => row.dimension !== '' && row.period === newest);
}
