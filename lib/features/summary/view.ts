import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { baseFacts, dimensionValues } from '#lib/features/base-facts/view.ts';
import { type ChangeRow, changeNote } from '#lib/features/change-note/view.ts';
import { outlineView, type PlacedUnit, unitCounts } from '#lib/features/county-outline/view.ts';
import { currentFigure, type FigureRow } from '#lib/features/figure/view.ts';
import { dimensionWord } from '#lib/features/figure-words/view.ts';
import { findingTitle, furthestBehind, leadSentence, type Standing } from '#lib/features/finding/view.ts';
import { headlineTile } from '#lib/features/headline-tile/view.ts';
import { type IndicatorRow, type TargetRow, targetOf } from '#lib/features/indicator/view.ts';
import { type Candidate, sayings } from '#lib/features/saying/view.ts';
import { townshipTiles, townshipTitle, type UnitProgress } from '#lib/features/township-map/view.ts';
import { wheelView } from '#lib/features/wheel/view.ts';
import { translator } from '#lib/i18n/translator.ts';

type DomainRow = { code: string; order: number; glyph: string; nameZh: string; nameEn: string };
type ProgressRow = UnitProgress & { domainCode: string };

/** What the front page is made of; rows of one release, of county and townships only. */
export type SummaryInput = {
  period: string;
  county: { code: string; nameZh: string; nameEn: string };
  domains: readonly DomainRow[];
  indicators: readonly IndicatorRow[];
  figures: readonly FigureRow[];
  targets: readonly TargetRow[];
  progress: readonly ProgressRow[];
  townships: readonly PlacedUnit[];
  changes: readonly ChangeRow[];
  /** The county's boundary as stored; null where it may not be shown. */
  outline: unknown;
  /** Statements of the source text that are in doubt. */
  doubts: number;
};

export function summaryView(input: SummaryInput, locale: Locale) {
  const { period, figures, targets, indicators, townships } = input;
  const standings = standingsOf(input);
  const worst = furthestBehind(standings);
  return {
    title: findingTitle(standings, locale),
    lead: leadSentence(standings, period, locale),
    wheel: wheelView(standings, locale),
    sayings: sayings(candidates(input), slowestFirst(standings), locale).map((saying) => ({
      ...saying,
      domain: standings.find(({ code }) => code === saying.domainCode) ?? null,
    })),
    tiles: standings.flatMap((domain) => {
      const indicator = indicators.find((one) => one.headline && one.domainCode === domain.code);
      return indicator ? [headlineTile(domain, indicator, { figures, targets, period }, locale)] : [];
    }),
    where: whereView(input, worst[0] ?? null, locale),
    county: countyView(input, locale),
    doubts: input.doubts,
    changes: input.changes.map((row) => changeNote(row, indicators, [input.county, ...townships], locale)),
  };
}

export type SummaryView = ReturnType<typeof summaryView>;

/** The nine domains with how the county stands in each; base figures are none of them. */
export function standingsOf({
  domains,
  progress,
  county,
}: Pick<SummaryInput, 'domains' | 'progress' | 'county'>): (Standing & DomainRow)[] {
  const own = progress.filter(({ unitCode }) => unitCode === county.code);
  return domains
    .filter(({ order }) => order > 0)
    .map((domain) => {
      const found = own.find(({ domainCode }) => domainCode === domain.code);
      return { ...domain, ratio: found?.ratio ?? null, status: found?.status ?? 'not_rated' };
    });
}

function slowestFirst(standings: readonly Standing[]): string[] {
  return [...standings].sort((a, b) => (a.ratio ?? 9) - (b.ratio ?? 9)).map(({ code }) => code);
}

function candidates({ indicators, figures, targets, period }: SummaryInput): Candidate[] {
  return indicators.flatMap((indicator) => {
    const own = figures.filter(({ indicatorCode }) => indicatorCode === indicator.code);
    const current = currentFigure(own, period, indicator.frequency);
    if (!current || current.row.value === null) return [];
    return [{ indicator, figure: current.row, target: targetOf(targets, indicator.code, current.row.period) }];
  });
}

/** Townships in the domain that is furthest behind; where none is, over everything. */
function whereView({ townships, progress, period }: SummaryInput, worst: Standing | null, locale: Locale) {
  const t = translator(locale, 'summary');
  const code = worst?.code ?? 'all';
  const name = worst && (locale === 'zh' ? worst.nameZh : worst.nameEn);
  const tiles = townshipTiles(
    townships,
    progress.filter(({ domainCode }) => domainCode === code),
    locale,
  );
  const subject = name ?? t('whereAll');
  return {
    domain: worst?.code ?? null,
    tiles,
    title: townshipTitle(tiles, subject, locale),
    subtitle: t('whereSubtitle', { subject, period: periodLabel(period, locale, 'until') }),
  };
}

/** The dimension by which levels of the grid tree are told apart. */
const GRID_LEVELS = 'grid_level';

function countyView({ county, townships, indicators, figures, period, outline }: SummaryInput, locale: Locale) {
  const t = translator(locale, 'summary');
  const base = baseFacts(indicators, figures, period, locale);
  return {
    name: locale === 'zh' ? county.nameZh : county.nameEn,
    extent: t('extent', { units: unitCounts(townships, locale) }),
    outline: outlineView(outline, townships, locale),
    base: base.filter(({ figure }) => !figure.absent),
    grids: indicators
      .filter(({ dimensionName }) => dimensionName === GRID_LEVELS)
      .map((indicator) => ({
        code: indicator.code,
        name: locale === 'zh' ? indicator.nameZh : indicator.nameEn,
        levels: dimensionValues(indicator, figures, period, locale).map(({ dimension, figure }) => ({
          word: dimensionWord(dimension, locale),
          figure,
        })),
      })),
  };
}
