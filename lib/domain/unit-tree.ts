import { addDays } from './calendar-day.ts';
import { periodEnd } from './period-dates.ts';

/** A unit as it is today, as far as it says when it is there. */
export type DatedUnit = {
  id: string;
  parentId: string | null;
  /** First day on which it is there, an ISO date. */
  validFrom: string;
  /** Last day on which it is there; null where it is there today. */
  validTo: string | null;
};

/** What of a unit has a day on which it changed. */
export const DATED = ['code', 'sort', 'parentId', 'path', 'nameZh', 'nameEn', 'shortZh', 'shortEn'] as const;
type Dated = (typeof DATED)[number];

/** What a unit was until the end of a day. Rows of one unit are numbered in the order in which they were written. */
export type PastUnit<Unit> = { unitId: string; number: number; until: string } & Pick<Unit, Dated & keyof Unit>;

/** Gives the units that are there at the end of a period, as they were then. */
export type Trees<Unit> = { at(period: string): readonly Unit[] };

/** The same tree at all times: of a county that never changed, or of one period alone. */
export function sameTree<Unit>(units: readonly Unit[]): Trees<Unit> {
  return { at: () => units };
}

/**
 * What a unit was at the end of a day: of what it was until some day, the first that had not ended by then; else what
 * it is today. The days of one unit never go back, so that of several changes on one day the first says what was before.
 */
export function unitOn<Unit extends DatedUnit>(unit: Unit, pasts: readonly PastUnit<Unit>[], day: string): Unit {
  let found: PastUnit<Unit> | null = null;
  for (const past of pasts)
    if (past.unitId === unit.id && past.until >= day && (!found || past.number < found.number)) found = past;
  if (!found) return unit;
  const then = Object.entries(found).filter(([name]) => DATED.some((dated) => dated === name) && name in unit);
  return { ...unit, ...(Object.fromEntries(then) as Partial<Unit>) };
}

/** Whether a unit is there at the end of a day. */
export function isThereOn({ validFrom, validTo }: Pick<DatedUnit, 'validFrom' | 'validTo'>, day: string): boolean {
  return validFrom <= day && (validTo === null || validTo >= day);
}

/** A county's units on any day, with what they were before. */
export type UnitBook<Unit> = Trees<Unit> & { on(day: string): readonly Unit[] };

/**
 * The tree of a county at all times, each state of it made once. What is older than the county itself here is read by
 * the tree of its first day.
 */
export function unitBook<Unit extends DatedUnit>(
  units: readonly Unit[],
  pasts: readonly PastUnit<Unit>[],
): UnitBook<Unit> {
  const pastsOf = new Map<string, PastUnit<Unit>[]>();
  for (const past of pasts) pastsOf.set(past.unitId, [...(pastsOf.get(past.unitId) ?? []), past]);
  const first = firstDay(units);
  const turns = turnsOf(units, pasts);
  const known = new Map<number, readonly Unit[]>();
  const on = (asked: string) => {
    const day = asked < first ? first : asked;
    const turn = turns.findLastIndex((one) => one <= day);
    const before = known.get(turn);
    if (before) return before;
    const there = units
      .filter((unit) => isThereOn(unit, day))
      .map((unit) => unitOn(unit, pastsOf.get(unit.id) ?? [], day));
    known.set(turn, there);
    return there;
  };
  return { on, at: (period) => on(periodEnd(period) ?? '9999-12-31') };
}

/** The first day of the units that nothing is above. */
function firstDay(units: readonly DatedUnit[]): string {
  const tops = units.filter(({ parentId }) => parentId === null).map(({ validFrom }) => validFrom);
  return tops.sort()[0] ?? '';
}

/** The days from which the tree is another one than the day before. */
function turnsOf(units: readonly DatedUnit[], pasts: readonly { until: string }[]): string[] {
  const ends = [...units.flatMap(({ validTo }) => validTo ?? []), ...pasts.map(({ until }) => until)];
  return [...new Set([...units.map(({ validFrom }) => validFrom), ...ends.map((day) => addDays(day, 1))])].sort();
}
