import { isNumber } from '../decimal.ts';
import { periodContains } from '../period-dates.ts';
import { yearsBetween } from '../period-schedule.ts';
import { isPercent } from '../unit-words.ts';
import type { CheckContext, Finding, Known } from './context.ts';
import { expectedAt } from './expected.ts';

/** What does not fit the figures known already: too far from them, too fast, or a running total that falls. */
export function unlikely(value: number, context: CheckContext): Finding[] {
  return [
    ...tooFar(value, context),
    ...tooFast(value, context),
    ...falls(value, context),
    ...againstTime(value, context),
  ];
}

/** A change said as such: only how fast it may go can be checked, for shares by the room that a year gives them. */
export function changeTooFast(change: number, context: CheckContext): Finding[] {
  const own = context.rules.find(({ rule }) => rule === 'yearly_change');
  const limit = (own ?? (isPercent(context.indicator) ? historyRule('share', context) : undefined))?.high ?? null;
  if (!isNumber(limit) || Math.abs(change) <= limit) return [];
  return [{ rule: 'yearly_change', values: { change, limit, before: '', period: '' } }];
}

function tooFar(value: number, context: CheckContext): Finding[] {
  const { indicator } = context;
  const share = isPercent(indicator);
  const expected = expectedAt(context.known, context);
  const rule = historyRule(share ? 'share' : indicator.kind, context);
  if (!expected || !isNumber(rule?.high)) return [];
  // Demonstration figures only say what is usual: twice the room is left around them.
  const room = rule.high * (expected.demonstration ? 2 : 1) * (1 + expected.years);
  const far = share
    ? Math.abs(value - expected.value) > room
    : Math.abs(expected.value) >= 5 && (value > expected.value * room || value < expected.value / room);
  return far ? [{ rule: 'history', values: { before: expected.source.value, period: expected.source.period } }] : [];
}

function historyRule(kind: string, { rules }: CheckContext) {
  return rules.find((one) => one.rule === 'history' && one.of.split(' ').includes(kind));
}

function tooFast(value: number, context: CheckContext): Finding[] {
  const limit = context.rules.find(({ rule }) => rule === 'yearly_change')?.high ?? null;
  if (!isNumber(limit)) return [];
  for (const one of context.known) {
    const years = Math.max(1, Math.abs(yearsBetween(one.period, context.period) ?? 0));
    const change = isPercent(context.indicator) ? value - one.value : (value / one.value - 1) * 100;
    if (one.demonstration || !Number.isFinite(change) || Math.abs(change) <= limit * years) continue;
    return [{ rule: 'yearly_change', values: { change, limit: limit * years, before: one.value, period: one.period } }];
  }
  return [];
}

/** A running total lies between what was known before and what is known after. */
function falls(value: number, { indicator, known, period }: CheckContext): Finding[] {
  if (indicator.kind !== 'to_date') return [];
  const real = known.filter((one) => !one.demonstration);
  const after = (one: Known) => yearsBetween(period, one.period) ?? 0;
  const before = real.filter((one) => after(one) <= 0 && one.value > value).at(-1);
  const later = real.find((one) => after(one) > 0 && one.value < value);
  const against = before ?? later;
  return against ? [{ rule: 'falls', values: { before: against.value, period: against.period } }] : [];
}

/** A flow lies between what is known of a part of its time and of a time it is a part of. */
function againstTime(value: number, { indicator, known, period }: CheckContext): Finding[] {
  if (indicator.kind !== 'flow' || value <= 0) return [];
  const real = known.filter((one) => !one.demonstration && one.period !== period);
  const whole = real.find((one) => periodContains(one.period, period) && value >= one.value);
  const part = real.find((one) => periodContains(period, one.period) && value < one.value);
  if (whole) return [overTime('whole', whole)];
  return part ? [overTime('part', part)] : [];
}

function overTime(name: 'whole' | 'part', { value, period }: Known): Finding {
  return { rule: 'part_of_period', values: { [name]: value, period } };
}

/** More than the whole that the place is a part of. */
export function aboveTheWhole(value: number, context: CheckContext): Finding[] {
  if (context.indicator.overUnits !== 'sum') return [];
  const whole = expectedAt(context.whole, context);
  // A whole known for another date may have grown a little since.
  const most = whole ? whole.value * (1.05 + whole.years) : Number.POSITIVE_INFINITY;
  if (!whole || value <= most) return [];
  return [{ rule: 'parts_whole', values: { part: value, whole: whole.value, period: whole.source.period } }];
}
