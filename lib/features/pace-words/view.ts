import { targetSpan } from '#lib/domain/period-schedule.ts';
import { paceOf } from '#lib/domain/progress/pace.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { distanceWords, shownValue } from '../figure/view.ts';
import type { IndicatorRow, TargetRow } from '../indicator/view.ts';

type Paced = { period: string; value: number | null; judgedValue: number | null };

/** How far the target is, what each quarter left must bring and what one brought so far; null where it cannot be said. */
export function paceParts(
  row: Paced | null,
  target: Pick<TargetRow, 'baseline' | 'target'> | null,
  indicator: IndicatorRow,
  locale: Locale,
): { gap: string; needed: string; pace: string } | null {
  const value = row && shownValue(row, indicator);
  if (!target || !row || value === null) return null;
  const baseline = indicator.kind === 'flow' ? 0 : target.baseline;
  const pace = paceOf({ baseline, value, target: target.target, quarter: targetSpan(row.period)?.quarter ?? 0 });
  if (!pace?.needed) return null;
  const words = (distance: number) => distanceWords(Math.abs(distance), indicator, locale);
  const back = pace.perQuarter !== 0 && Math.sign(pace.perQuarter) !== Math.sign(pace.needed);
  return {
    gap: words(target.target - value),
    needed: words(pace.needed),
    pace: `${back ? '−' : ''}${words(pace.perQuarter)}`,
  };
}

/** By how much the end of the year misses the target at the pace so far; 0 where it reaches it, null where nobody can say. */
export function shortAtYearEnd(
  row: Paced,
  target: Pick<TargetRow, 'baseline' | 'target'> | null,
  indicator: IndicatorRow,
): number | null {
  const value = shownValue(row, indicator);
  if (!target) return null;
  const baseline = indicator.kind === 'flow' ? 0 : target.baseline;
  const quarter = targetSpan(row.period)?.quarter ?? 0;
  return paceOf({ baseline, value, target: target.target, quarter })?.short ?? null;
}
