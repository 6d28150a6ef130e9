import { MOST, readAsked, writeAsked } from '#lib/domain/compare/asked.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { type CompareRows, type Comparison, comparisonOf, knownOf, type Query } from '../compare/view.ts';
import {
  type BarListView,
  barLists,
  linesPanel,
  orderOf,
  type Panel,
  type PanelGroup,
  panelGroups,
} from '../compare-chart/view.ts';
import { choicesOf, examplesOf, leftOutSentences } from '../compare-choice/view.ts';
import { compareSubtitle, compareTitle, missingSentence } from '../compare-finding/view.ts';
import { compareNotes, compareTable } from '../compare-table/view.ts';

/** What is drawn of a comparison; a table alone says why. */
export type Drawn =
  | { kind: 'lines'; panel: Panel }
  | { kind: 'multiples'; groups: PanelGroup[] }
  | { kind: 'bars'; lists: BarListView[] }
  | { kind: 'table'; why: string | null };

function drawnOf(comparison: Comparison, locale: Locale): Drawn {
  switch (comparison.chart) {
    case 'lines':
      return { kind: 'lines', panel: linesPanel(comparison, locale) };
    case 'multiples':
      return { kind: 'multiples', groups: panelGroups(comparison, locale) };
    case 'bars':
      return { kind: 'bars', lists: barLists(comparison, locale) };
    case 'table':
      return { kind: 'table', why: whyNoChart(comparison, locale) };
  }
}

/** Null where the reader asked for no more than a table. */
function whyNoChart({ charts, periods }: Comparison, locale: Locale): string | null {
  if (charts.length > 1) return null;
  const why = periods.length === 0 ? 'none' : periods.length === 1 ? 'single' : 'many';
  const t = translator(locale, 'compare');
  return t('noChart', { why: t(`why.${why}`) });
}

/** What is shown of a comparison, for a screen, a picture or a file. */
export function shownOf(comparison: Comparison, townships: readonly string[], locale: Locale) {
  const { asked, chart, charts, indicators, units } = comparison;
  const notes = compareNotes(comparison, locale);
  return {
    title: compareTitle(comparison, locale),
    subtitle: compareSubtitle(comparison, locale),
    missing: missingSentence(comparison, locale),
    drawn: drawnOf(comparison, locale),
    table: compareTable(comparison, locale),
    notes,
    order: indicators[0] ? orderOf(comparison, indicators[0]) : 0,
    chart,
    charts,
    /** The question of this very comparison, with what was left open filled in. */
    query: writeAsked(asked, townships),
    /** Ratios of several townships: a reader looks for a total. */
    noSum: units.length > 1 && indicators.some(({ kind }) => kind === 'ratio'),
  };
}

export type Shown = ReturnType<typeof shownOf>;

/** A page of comparisons: what can be chosen, what was left out, what is shown. */
export function comparePage(rows: CompareRows, query: Query, locale: Locale) {
  const comparison = comparisonOf(rows, query);
  const known = knownOf(rows);
  const { asked, leftOut } = readAsked(query, known);
  return {
    choices: choicesOf(rows, query, comparison?.asked ?? null, locale),
    /** The question as it was asked, what is left open staying so: next quarter it shows the next quarter. */
    typed: writeAsked(asked, known.townships),
    most: MOST,
    leftOut: leftOutSentences(leftOut, rows, locale),
    examples: comparison ? [] : examplesOf(rows, locale),
    shown: comparison && shownOf(comparison, known.townships, locale),
  };
}

export type ComparePage = ReturnType<typeof comparePage>;
