import { stepPeriod } from '#lib/domain/period.ts';
import { endYear, targetSpan } from '#lib/domain/period-schedule.ts';
import { paceOf } from '#lib/domain/progress/pace.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { distanceWords, type FigureRow } from '#lib/features/figure/view.ts';
import { bandOf, dueValue } from '#lib/features/headline-tile/view.ts';
import { type IndicatorRow, isHold, type TargetRow, targetOf, valueWords } from '#lib/features/indicator/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** What was due by each slot by the approved path; of a flow, what was due within it. */
export function pathOf(
  slots: readonly string[],
  targets: readonly TargetRow[],
  indicator: IndicatorRow,
  locale: Locale,
) {
  if (indicator.direction === 'band') return null;
  const due = (slot: string) => {
    const target = targetOf(targets, indicator.code, slot);
    return target && !isHold(target, indicator) ? dueValue(target, indicator, slot) : null;
  };
  const values = slots.map((slot) => {
    const here = due(slot);
    if (indicator.kind !== 'flow' || here === null) return here;
    // The period before counts whether or not the chart shows it.
    const before = stepPeriod(slot, -1);
    const started = before !== null && endYear(before) === endYear(slot) ? due(before) : 0;
    return here - (started ?? 0);
  });
  if (values.every((value) => value === null)) return null;
  return { values, label: translator(locale, 'indicator')(indicator.kind === 'flow' ? 'pathFlow' : 'path') };
}

/** The accepted range of a two-sided indicator, named. */
export function bandWords(indicator: IndicatorRow, locale: Locale) {
  const band = bandOf(indicator);
  return band && { ...band, label: translator(locale, 'indicator')('band') };
}

type Aim = {
  indicator: IndicatorRow;
  slots: readonly string[];
  /** Slot of the last figure. */
  now: number;
  target: TargetRow | null;
  last: FigureRow | null;
};

/** Target, pace and the gap that it leaves, for a level that moves towards a target. */
export function aimed({ indicator, slots, now, target, last }: Aim, locale: Locale) {
  if (!target || !last) return {};
  const t = translator(locale, 'indicator');
  const slot = slots.findLastIndex((one) => targetSpan(one)?.year === target.year);
  const goal = valueWords(target.target, indicator, locale).joined;
  const level = isHold(target, indicator);
  const mark = {
    value: target.target,
    label: t('targetMark', { year: String(target.year), value: goal }),
    slot,
    level,
  };
  if (level) return { target: mark };
  const quarter = targetSpan(last.period)?.quarter ?? 0;
  const pace = paceOf({ baseline: target.baseline, value: last.value, target: target.target, quarter });
  if (!pace || slot <= now || last.value === null || pace.needed === 0) return { target: mark };
  const from = last.value;
  const step = (pace.projected - from) / (slot - now);
  const values = slots.map((_, at) => (at < now || at > slot ? null : from + step * (at - now)));
  const end = valueWords(pace.projected, indicator, locale).joined;
  const gap = pace.short > 0 ? { from: pace.projected, to: target.target } : null;
  return {
    target: mark,
    projection: { values, label: t('projection', { value: end }), area: t('projectionArea') },
    gap: gap && { ...gap, label: t('gapLabel', { value: distanceWords(pace.short, indicator, locale) }) },
  };
}
