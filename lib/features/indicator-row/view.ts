import type { Locale } from '#lib/domain/vocabulary.ts';
import { dimensionValues } from '#lib/features/base-facts/view.ts';
import { changeWords, onLastYear } from '#lib/features/comparison/view.ts';
import { currentFigure, type FigureRow } from '#lib/features/figure/view.ts';
import { type FigureWords, figureWords, whenWords } from '#lib/features/figure-words/view.ts';
import { aimWords } from '#lib/features/headline-tile/view.ts';
import { type IndicatorRow, indicatorName, type TargetRow, targetOf } from '#lib/features/indicator/view.ts';
import { verdictWords } from '#lib/features/verdict/view.ts';
import { sentenceCase } from '#lib/features/wording/view.ts';

type Rows = { figures: readonly FigureRow[]; targets: readonly TargetRow[]; period: string };

/** One line of a list of indicators: the figure of its own period against its target and last year. */
export function indicatorLine(indicator: IndicatorRow, { figures, targets, period }: Rows, locale: Locale) {
  const own = figures.filter(({ indicatorCode }) => indicatorCode === indicator.code);
  const current = currentFigure(own, period, indicator.frequency);
  const target = current && targetOf(targets, indicator.code, current.row.period);
  const moved = current && onLastYear(own, current.row, indicator);
  const unjudged = indicator.direction === 'neutral' || Boolean(indicator.dimensionName);
  const members = current || !indicator.dimensionName ? [] : dimensionValues(indicator, figures, period, locale);
  const row = current?.row ?? members[0]?.row ?? null;
  return {
    code: indicator.code,
    name: indicatorName(indicator, locale),
    figure: members.length > 0 ? membersWords(members) : figureWords(current, indicator, locale),
    /** Of the figure itself; null where there is none. */
    period: current?.row.period ?? null,
    when: row ? sentenceCase(whenWords(row, indicator, locale)) : '',
    aim: { text: sentenceCase(aimWords(indicator, target, locale)), demonstration: target?.demonstration ?? false },
    verdict: verdictWords(current?.row ?? { status: unjudged ? 'watched' : 'no_data', ratio: null }, locale),
    ratio: current?.row.ratio ?? null,
    change: { text: changeWords(moved, indicator, locale), demonstration: moved?.demonstration ?? false },
    factId: current?.row.factId ?? null,
  };
}

/** Figures that are told apart, one after the other: 1 · 18 · 未定 · 1,613 · 4,669. */
function membersWords(members: readonly { figure: FigureWords }[]): FigureWords {
  const figures = members.map(({ figure }) => figure);
  const text = figures.map((figure) => figure.text).join(' · ');
  const first = figures[0];
  return {
    text,
    joined: text,
    unit: first?.unit ?? '',
    unitFirst: false,
    absent: false,
    demonstration: figures.some((figure) => figure.demonstration),
    doubt: figures.some((figure) => figure.doubt),
    stale: null,
    quarters: null,
  };
}

export type IndicatorLine = ReturnType<typeof indicatorLine>;
