import { addDays, daysBetween, weekday } from '../calendar-day.ts';
import { periodEnd } from '../period-dates.ts';

/** A day off although a weekday, or worked although a weekend. */
export type Holiday = { day: string; working: boolean };
/** Whether offices work on each day that differs from the plain week. */
export type WorkCalendar = ReadonlyMap<string, boolean>;

export function workCalendar(holidays: readonly Holiday[]): WorkCalendar {
  return new Map(holidays.map(({ day, working }) => [day, working]));
}

export function isWorkingDay(day: string, calendar: WorkCalendar): boolean {
  return calendar.get(day) ?? ![0, 6].includes(weekday(day));
}

/** The day itself where offices work on it, else the next one on which they do. */
export function workingDayFrom(day: string, calendar: WorkCalendar): string {
  let at = day;
  // A calendar that closes offices for a year on end is a fault of its rows, not a reason to search for ever.
  for (let tried = 0; tried < 366 && !isWorkingDay(at, calendar); tried += 1) at = addDays(at, 1);
  return at;
}

/** Day on which a form opens for a period; null where the code names none. */
export function opensOn(period: string, { opensAfterDays }: { opensAfterDays: number }): string | null {
  const end = periodEnd(period);
  return end === null ? null : addDays(end, opensAfterDays);
}

/** Last day on which a form is on time: so many days after the period, moved on to a working day. */
export function dueOn(
  period: string,
  { dueAfterDays }: { dueAfterDays: number },
  calendar: WorkCalendar,
): string | null {
  const end = periodEnd(period);
  return end === null ? null : workingDayFrom(addDays(end, dueAfterDays), calendar);
}

/** Days before the deadline from which its coming is told. */
const SOON_DAYS = 3;

/** ahead: more than three days. soon: three to one. today. overdue: past. `days` is never negative. */
export type Deadline = { stage: 'ahead' | 'soon' | 'today' | 'overdue'; days: number };

export function deadline(due: string, today: string): Deadline {
  const left = daysBetween(today, due);
  if (left < 0) return { stage: 'overdue', days: -left };
  if (left === 0) return { stage: 'today', days: 0 };
  return { stage: left <= SOON_DAYS ? 'soon' : 'ahead', days: left };
}

/** How far ahead a deadline may be put. */
const LONGEST_EXTENSION_DAYS = 60;

/** Why a deadline may not be moved to that day; null where it may. */
export function extensionFault(
  { due, to, today }: { due: string; to: string; today: string },
  calendar: WorkCalendar,
): 'not_later' | 'past' | 'too_far' | 'closed' | null {
  if (to <= due) return 'not_later';
  if (to < today) return 'past';
  if (daysBetween(due > today ? due : today, to) > LONGEST_EXTENSION_DAYS) return 'too_far';
  return isWorkingDay(to, calendar) ? null : 'closed';
}
