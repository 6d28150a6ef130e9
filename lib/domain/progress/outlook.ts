import { isNumber } from '../decimal.ts';
import type { Direction, IndicatorKind, Status } from '../vocabulary.ts';

export type OutlookInput = { kind: IndicatorKind; direction: Direction; status: Status; ratio: number | null };

/** Whether the year's target is reached if the rest of the year goes as its part so far did. */
export type Outlook = {
  reaches: boolean;
  /** Share of the way that will be missing then; of a ceiling, the share by which it will be passed. */
  short: number;
};

const THERE: readonly Status[] = ['achieved', 'held'];
const LOST: readonly Status[] = ['missed', 'lost'];
const UNDERWAY: readonly Status[] = ['on_schedule', 'slightly_behind', 'behind', 'moving_away'];

/**
 * The pace so far is measured along the approved path: whoever did 80 % of what was due by now is taken to do
 * 80 % of what is due by the end. Null where nothing is known, or where there is no way to go.
 */
export function outlookOf({ kind, direction, status, ratio }: OutlookInput): Outlook | null {
  if (THERE.includes(status)) return { reaches: true, short: 0 };
  if (direction === 'band' || direction === 'neutral') return null;
  if (LOST.includes(status)) return { reaches: false, short: isNumber(ratio) ? Math.max(0, 1 - ratio) : 1 };
  if (!UNDERWAY.includes(status) || !isNumber(ratio)) return null;
  if (ratio >= 1) return { reaches: true, short: 0 };
  const isCeiling = kind === 'flow' && direction === 'lower';
  if (isCeiling) return { reaches: false, short: ratio > 0 ? 1 / ratio - 1 : 1 };
  return { reaches: false, short: 1 - ratio };
}
