import { daysBetween } from '../calendar-day.ts';

/** What is stored of an item: in hand, brought to its end by its figure, or ended for a reason. */
type SupervisionState = 'open' | 'met' | 'ended';

/** What people read: whether an open item has passed its day is worked out and never stored. */
export const STAGES = ['open', 'overdue', 'met', 'ended'] as const;
export type Stage = (typeof STAGES)[number];

export type Dated = { state: SupervisionState; dueOn: string };

/** The due day itself is still in time. */
export function stageOf({ state, dueOn }: Dated, today: string): Stage {
  if (state !== 'open') return state;
  return today > dueOn ? 'overdue' : 'open';
}

/** Days an item has been in hand, or was until it ended; an item of today is 0 days old. */
export function ageOf({ openedOn, endedOn }: { openedOn: string; endedOn: string | null }, today: string): number {
  return Math.max(0, daysBetween(openedOn, endedOn ?? today));
}

/** How many items stand at each stage. */
export function stageCounts(items: readonly Dated[], today: string): Record<Stage, number> {
  const counts = { open: 0, overdue: 0, met: 0, ended: 0 };
  for (const item of items) counts[stageOf(item, today)] += 1;
  return counts;
}

/** The most pressing first: longest overdue, then soonest due, then what ended last. */
export function byUrgency<Item extends Dated & { endedOn: string | null }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => {
    if (a.state === 'open' && b.state === 'open') return a.dueOn.localeCompare(b.dueOn);
    if (a.state === 'open' || b.state === 'open') return a.state === 'open' ? -1 : 1;
    return (b.endedOn ?? '').localeCompare(a.endedOn ?? '');
  });
}

/** How far ahead an item may be due: a year and a day. */
const LONGEST_DAYS = 366;

/** Why an item may not be due on that day; null where it may. `before` is the day it is put off from. */
export function dueFault(
  to: string,
  today: string,
  before: string | null = null,
): 'past' | 'not_later' | 'too_far' | null {
  if (to < today) return 'past';
  if (before !== null && to <= before) return 'not_later';
  return daysBetween(today, to) > LONGEST_DAYS ? 'too_far' : null;
}
