import { addDays, daysBetween, weekday } from '../calendar-day.ts';
import type { Holiday } from './deadline.ts';

/** A day that differs from the plain week, with what it is called. */
export type NamedDay = Holiday & { nameZh: string; nameEn: string };
/** Such days on end, of one kind and one name. */
export type HolidaySpan = { first: string; last: string; working: boolean; nameZh: string; nameEn: string };

/** No holiday of a country is longer; a slip in a year would close offices for ever. */
const LONGEST_DAYS = 15;

/** Days put together as people speak of them, the earliest first. */
export function spansOf(days: readonly NamedDay[]): HolidaySpan[] {
  const spans: HolidaySpan[] = [];
  for (const { day, ...named } of [...days].sort((a, b) => a.day.localeCompare(b.day))) {
    const last = spans.at(-1);
    const goesOn =
      last &&
      addDays(last.last, 1) === day &&
      (['working', 'nameZh', 'nameEn'] as const).every((key) => last[key] === named[key]);
    if (goesOn) last.last = day;
    else spans.push({ first: day, last: day, ...named });
  }
  return spans;
}

export function daysOf({ first, last, ...named }: HolidaySpan): NamedDay[] {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, at) => ({ day: addDays(first, at), ...named }));
}

/** Names a span as it was seen, so that a change made meanwhile is noticed. */
export function spanMark({ first, last, working, nameZh, nameEn }: HolidaySpan): string {
  return [first, last, working ? 1 : 0, nameZh, nameEn].join('|');
}

/** Why a span cannot stand beside the others; null where it can. */
export function spanFault(
  { first, last, working }: Pick<HolidaySpan, 'first' | 'last' | 'working'>,
  others: readonly Pick<HolidaySpan, 'first' | 'last'>[],
): 'ends_early' | 'too_long' | 'taken' | 'weekday' | null {
  const length = daysBetween(first, last) + 1;
  if (length < 1) return 'ends_early';
  if (length > LONGEST_DAYS) return 'too_long';
  if (others.some((other) => other.first <= last && first <= other.last)) return 'taken';
  const days = Array.from({ length }, (_, at) => weekday(addDays(first, at)));
  return working && days.some((day) => day !== 0 && day !== 6) ? 'weekday' : null;
}
