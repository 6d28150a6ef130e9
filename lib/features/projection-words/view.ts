import { formatNumber } from '#lib/domain/number-format.ts';
import { parsePeriod } from '#lib/domain/period.ts';
import { targetSpan } from '#lib/domain/period-schedule.ts';
import { type Projection, projectionOf, type Unprojected } from '#lib/domain/progress/projection.ts';
import { parsePath } from '#lib/domain/progress/schedule.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { distanceWords, type FigureRow, isPartial, shownValue } from '../figure/view.ts';
import { type IndicatorRow, type TargetRow, valueWords } from '../indicator/view.ts';

type Bounded = IndicatorRow & { min: number | null; max: number | null };
type Input = { indicator: Bounded; series: readonly FigureRow[]; target: TargetRow | null; row: FigureRow | null };

/** Where the year ends by the figures so far; a word for why nothing can be said. */
export function yearEnd({ indicator, series, target, row }: Input): Projection | Unprojected {
  const span = row && targetSpan(row.period);
  const isAimed = indicator.direction === 'higher' || indicator.direction === 'lower';
  if (!target || !isAimed || indicator.kind === 'grade') return 'no_way';
  if (!row || !span || span.year !== target.year) return 'missing';
  const kind = parsePeriod(row.period)?.kind;
  const levels = Array.from({ length: span.quarter }, (_, at) => {
    const one = series.find(
      ({ period, dimension }) =>
        dimension === '' &&
        parsePeriod(period)?.kind === kind &&
        targetSpan(period)?.year === span.year &&
        targetSpan(period)?.quarter === at + 1,
    );
    return one && !isPartial(one) ? shownValue(one, indicator) : null;
  });
  const isFlow = indicator.kind === 'flow';
  return projectionOf({
    baseline: isFlow ? 0 : target.baseline,
    target: { target: target.target, path: parsePath(target.path) },
    levels,
    ceiling: isFlow && indicator.direction === 'lower',
    bounds: isFlow ? { min: indicator.min, max: null } : { min: indicator.min, max: indicator.max },
  });
}

/** What is expected by the year's end, and what that takes for granted, in sentences. */
export function projectionWords(found: Projection | Unprojected, { indicator, target }: Input, locale: Locale) {
  const t = translator(locale, 'office-detail');
  if (typeof found === 'string' || !target)
    return { lines: [t(`unprojected.${typeof found === 'string' ? found : 'no_way'}`)], range: null };
  const words = (value: number) => valueWords(value, indicator, locale).joined;
  const { end, short } = found;
  const range = { low: words(end.low), middle: words(end.middle), high: words(end.high) };
  const single = range.low === range.high;
  const isOver = indicator.kind === 'flow' && indicator.direction === 'lower';
  return {
    lines: [
      t(single ? 'projectedOne' : 'projected', { year: String(target.year), ...range }),
      short > 0
        ? t(isOver ? 'projectedOver' : 'projectedShort', { gap: distanceWords(short, indicator, locale) })
        : t(isOver ? 'projectedWithin' : 'projectedMet'),
      t(parsePath(target.path) ? 'assumesPath' : 'assumesEven'),
      paceWords(found, locale),
    ],
    range: { ...range, text: single ? range.middle : t('between', range) },
  };
}

/** How the quarters so far went, against what was due in them. */
function paceWords({ pace, stretches }: Projection, locale: Locale): string {
  const t = translator(locale, 'office-detail');
  const percent = (share: number) => `${formatNumber(share * 100, 0)}%`;
  const [all, low, high] = [percent(pace.middle), percent(pace.low), percent(pace.high)];
  if (stretches === 1) return t('assumesOne', { all });
  return low === high ? t('assumesSame', { all }) : t('assumesRange', { all, low, high });
}
