import { stepPeriod } from '../period.ts';
import { comparePeriods } from '../period-dates.ts';
import type { Status } from '../vocabulary.ts';
import { lightOf } from './light.ts';

type Judged = { period: string; status: Status | null };

/** Whether a status is one that a leader has to answer: red, whatever its word. */
export function isBehind(status: Status | null): boolean {
  return status !== null && ['late', 'away'].includes(lightOf(status));
}

/** Whether a status falls short of its schedule at all, be it by little. */
export function isShort(status: Status | null): boolean {
  return status === 'slightly_behind' || isBehind(status);
}

/**
 * The first period of the unbroken run behind schedule that ends with `until`; null where it is not behind then.
 * A period that was not reported, or not judged, ends the run: what is not known is not held against anybody.
 */
export function behindSince(series: readonly Judged[], until: string): string | null {
  const behind = new Map(series.map(({ period, status }) => [period, isBehind(status)]));
  let since: string | null = null;
  for (let period: string | null = until; period && behind.get(period); period = stepPeriod(period, -1)) since = period;
  return since;
}

/** How many periods of its own kind a run holds, both ends included. */
export function runLength(since: string, until: string): number {
  let length = 1;
  for (let period: string | null = since; period && comparePeriods(period, until) < 0; period = stepPeriod(period, 1))
    length += 1;
  return length;
}
