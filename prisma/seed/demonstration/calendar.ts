import { parsePeriod, periodsFrom } from '#lib/domain/period.ts';
import { periodEnd } from '#lib/domain/period-dates.ts';
import { targetSpan } from '#lib/domain/period-schedule.ts';
import type { Frequency } from '#lib/domain/vocabulary.ts';

/** A period of an indicator, and the quarter whose end it stands for, counted from year 0. */
export type Moment = { period: string; at: number };

/** Quarters counted from year 0: 2022Q2 is 2022 × 4 + 1. Terms and longer periods count as the quarter they close. */
export function quarterIndex(period: string): number {
  const span = targetSpan(period);
  if (!span) throw new Error(`${period} is not a period`);
  return span.year * 4 + span.quarter - 1;
}

/** Place of a quarter in its year, from 0 to 3. */
export function seasonOf(at: number): number {
  return at % 4;
}

/**
 * The periods in which an indicator of that frequency has figures, from the first quarter to the end quarter.
 * What is collected by month is shown by quarter; longer periods begin a year early, as the level to start from.
 */
export function ownPeriods(frequency: Frequency, first: string, end: string): Moment[] {
  const last = periodEnd(end) ?? '';
  const [from, to] = [parsePeriod(first)?.year ?? 0, parsePeriod(end)?.year ?? 0];
  const codes: Record<Frequency, string[]> = {
    month: periodsFrom(first, end),
    quarter: periodsFrom(first, end),
    half_year: periodsFrom(`${from}H1`, `${to}H2`),
    term: periodsFrom(`${from - 1}T1`, `${to}T2`),
    year: periodsFrom(`${from - 1}`, `${to}`),
  };
  return codes[frequency]
    .filter((period) => (periodEnd(period) ?? '9') <= last)
    .map((period) => ({ period, at: quarterIndex(period) }));
}

/** A day after a period's end in the county's own time, the way offices file: at an hour of the working day. */
export function dayAfter(period: string, days: number, hour: number): Date {
  const end = periodEnd(period);
  if (!end) throw new Error(`${period} is not a period`);
  const day = new Date(`${end}T00:00:00+08:00`);
  return new Date(day.getTime() + (days * 24 + hour) * 3_600_000);
}
