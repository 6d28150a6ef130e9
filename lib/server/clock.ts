/** The one place that asks the machine for the time; rules and mutations take it as an argument. */
export function now(): Date {
  return new Date();
}
