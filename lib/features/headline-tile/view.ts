import { targetSpan } from '#lib/domain/period-schedule.ts';
import { expectedShare, parsePath } from '#lib/domain/progress/schedule.ts';
import type { Locale, Status } from '#lib/domain/vocabulary.ts';
import { changeWords, onLastYear } from '#lib/features/comparison/view.ts';
import { currentFigure, type FigureRow, shownValue } from '#lib/features/figure/view.ts';
import { figureWords, sourceLine } from '#lib/features/figure-words/view.ts';
import {
  type IndicatorRow,
  indicatorName,
  type TargetRow,
  targetOf,
  valueWords,
} from '#lib/features/indicator/view.ts';
import { verdictWords } from '#lib/features/verdict/view.ts';
import { sentenceCase } from '#lib/features/wording/view.ts';
import { translator } from '#lib/i18n/translator.ts';

type TileDomain = {
  code: string;
  order: number;
  glyph: string;
  nameZh: string;
  nameEn: string;
  ratio: number | null;
  status: Status;
};

export type TileRows = { figures: readonly FigureRow[]; targets: readonly TargetRow[]; period: string };

/** One domain and its headline figure: how much, against which target, how it moved, where it comes from. */
export function headlineTile(domain: TileDomain, indicator: IndicatorRow, rows: TileRows, locale: Locale) {
  const own = rows.figures.filter(({ indicatorCode }) => indicatorCode === indicator.code);
  const current = currentFigure(own, rows.period, indicator.frequency);
  const target = current && targetOf(rows.targets, indicator.code, current.row.period);
  const moved = current && onLastYear(own, current.row, indicator);
  const name = indicatorName(indicator, locale);
  const figure = figureWords(current, indicator, locale);
  const aim = aimWords(indicator, target, locale);
  const t = translator(locale, 'summary');
  return {
    code: domain.code,
    order: domain.order,
    glyph: domain.glyph,
    domain: locale === 'zh' ? domain.nameZh : domain.nameEn,
    verdict: verdictWords(domain, locale),
    indicator: indicator.code,
    name,
    figure,
    bullet:
      current && bulletView(current.row, indicator, target, t('bulletLabel', { name, value: figure.joined, aim })),
    aim: { text: sentenceCase(aim), demonstration: target?.demonstration ?? false },
    change: { text: changeWords(moved, indicator, locale), demonstration: moved?.demonstration ?? false },
    source: current ? sourceLine(current.row, indicator, locale) : null,
  };
}

export type TileView = ReturnType<typeof headlineTile>;

/** What is aimed at: the year's target, the accepted range, or the word that nothing is. */
export function aimWords(indicator: IndicatorRow, target: TargetRow | null, locale: Locale): string {
  const t = translator(locale, 'figure');
  const { direction, bandLow, bandHigh } = indicator;
  if (direction === 'neutral') return t('noTarget');
  if (direction === 'band' && bandLow !== null && bandHigh !== null) {
    const low = valueWords(bandLow, indicator, locale).text;
    return t('band', { low, high: valueWords(bandHigh, indicator, locale).joined });
  }
  // Targets are set for an indicator, not for its members, which may each be held to another mark.
  if (!target) return t(indicator.dimensionName ? 'byMember' : 'untargeted');
  return t('yearTarget', { year: String(target.year), value: valueWords(target.target, indicator, locale).joined });
}

/** Props of the bullet bar; null where nothing is aimed at or nothing is known. */
function bulletView(row: FigureRow, indicator: IndicatorRow, target: TargetRow | null, label: string) {
  const value = shownValue(row, indicator);
  const band = bandOf(indicator);
  if (value === null || (!target && !band)) return null;
  const due = target && dueValue(target, indicator, row.period);
  const { operator, demonstration } = row;
  return { label, value, target: target?.target ?? null, due, band, operator, demonstration };
}

export function bandOf({ direction, bandLow, bandHigh }: IndicatorRow) {
  return direction === 'band' && bandLow !== null && bandHigh !== null ? { low: bandLow, high: bandHigh } : null;
}

/** The value that was due by the end of a period, by the approved path; null where the start is unknown. */
export function dueValue(target: TargetRow, indicator: IndicatorRow, period: string): number | null {
  const baseline = indicator.kind === 'flow' ? 0 : target.baseline;
  const quarter = targetSpan(period)?.quarter ?? null;
  if (baseline === null || quarter === null) return null;
  return baseline + expectedShare({ path: parsePath(target.path) }, quarter) * (target.target - baseline);
}
