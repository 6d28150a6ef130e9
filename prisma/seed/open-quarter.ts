import { addDays, dayOf } from '#lib/domain/calendar-day.ts';
import { openSubmissions } from '#lib/features/opening/mutations.ts';
import type { Door } from '#lib/server/db.ts';

const SETUP = { kind: 'system', name: 'setup' } as const;

/** What is open in the demonstration, and how many days before it was seeded it opened: the term reports are overdue. */
const OPEN = [
  { period: '2022Q3', openedBefore: 6 },
  { period: '2021T2', openedBefore: 18 },
];

/** Opens the demonstration's quarter with deadlines that count from the day of seeding. */
export async function seedOpenQuarter(door: Door, { countyCode, now }: { countyCode: string; now: Date }) {
  const day = dayOf(now);
  const set = OPEN.map(({ period, openedBefore }) => ({ period, opensOn: addDays(day, -openedBefore) }));
  const opened = await openSubmissions({ countyCode, actor: SETUP, input: { day, set }, now }, door);
  return { opened: opened.length };
}
