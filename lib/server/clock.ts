/** The one place that asks the machine for the time; rules and mutations take it as an argument. */
export function now(): Date {
  return new Date();
}

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The day it is in the county, "2022-07-28". */
export function isoDay(at: Date): string {
  return DAY.format(at);
}
