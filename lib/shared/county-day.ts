/** Which day of the county a moment falls on, and back. Days themselves are lib/domain/calendar-day.ts. */

/** China keeps one time all year, eight hours ahead of UTC. */
const AHEAD_MS = 8 * 3_600_000;

/** The county's own day at that moment. */
export function dayOf(moment: Date): string {
  return new Date(moment.getTime() + AHEAD_MS).toISOString().slice(0, 10);
}

/** Hour of the county's day, from 0 to 23. */
export function hourOf(moment: Date): number {
  return new Date(moment.getTime() + AHEAD_MS).getUTCHours();
}

/** The moment at which a day of the county begins. */
export function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}
