import type { Status } from '../vocabulary.ts';
import type { Thresholds } from './thresholds.ts';

export type BandStatus = Extract<Status, 'on_schedule' | 'slightly_behind' | 'behind' | 'moving_away'>;

/** The same bands for every kind of indicator; each lower edge belongs to the better band. */
export function bandOf(ratio: number, thresholds: Thresholds, tolerance = thresholds.tolerance): BandStatus {
  const forgiven = Number((ratio + tolerance).toPrecision(14));
  if (forgiven >= thresholds.onSchedule) return 'on_schedule';
  if (forgiven >= thresholds.slightlyBehind) return 'slightly_behind';
  return ratio >= 0 ? 'behind' : 'moving_away';
}
