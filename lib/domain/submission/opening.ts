import { addDays } from '../calendar-day.ts';
import { stepPeriod } from '../period.ts';
import { periodEnd, periodOn } from '../period-dates.ts';
import type { Frequency } from '../vocabulary.ts';

/** A form left unopened for longer than this is no task any more: a machine that stood still opens the newest ones only. */
const LOOK_BACK_DAYS = 400;

/**
 * The periods a form has to be open for on `today`, oldest first: over since at least `opensAfterDays`,
 * and ending on or after the day since when the county keeps its figures here.
 */
export function openPeriods(
  { frequency, opensAfterDays }: { frequency: Frequency; opensAfterDays: number },
  { since, today }: { since: string; today: string },
): string[] {
  const lastEnd = addDays(today, -opensAfterDays);
  const firstEnd = [since, addDays(today, -LOOK_BACK_DAYS)].sort().at(-1) ?? since;
  const found: string[] = [];
  let period = periodOn(lastEnd, frequency);
  while (period) {
    const end = periodEnd(period) ?? '';
    if (end < firstEnd) break;
    if (end <= lastEnd) found.unshift(period);
    period = stepPeriod(period, -1);
  }
  return found;
}

/** The last period of that kind that was over on `day`: what a form that opens at once asks for. */
export function lastPeriod(frequency: Frequency, day: string): string | null {
  const running = periodOn(day, frequency);
  if (!running) return null;
  return (periodEnd(running) ?? '') < day ? running : stepPeriod(running, -1);
}
