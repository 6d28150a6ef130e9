import { addDays } from './calendar-day.ts';
import { type DatedUnit, type PastUnit, unitBook } from './unit-tree.ts';
import { UNIT_KINDS, type UnitChange, type UnitKind, type UnitSort } from './vocabulary.ts';

/** A unit as far as changes of it are concerned. */
export type KnownUnit = DatedUnit & {
  kind: UnitKind;
  path: string;
  code: string;
  sort: UnitSort;
  nameZh: string;
  nameEn: string;
  shortZh: string;
  shortEn: string;
};
export type KnownPast = PastUnit<KnownUnit>;
/** All units there ever were, with all they were before. */
export type History = { units: readonly KnownUnit[]; pasts: readonly KnownPast[] };

export type PlannedPast = KnownPast & { change: UnitChange; successorId: string | null };
/** What a change stores: units as they are from then on, and what they were until then. */
export type Plan = {
  units: KnownUnit[];
  pasts: PlannedPast[];
  /** From which day figures may add up to something else; null where only names change. */
  from: string | null;
};
/** Why something cannot be done, by the field that says it; what follows the name are the values of its sentence. */
export type PlanFault = { field: string; name: string; values?: readonly string[] };

/** Thrown by the plans of one change; the caller shows it at its field. */
export class UnfitChange extends Error {
  readonly fault: PlanFault;
  constructor(field: string, name: string, ...values: string[]) {
    super(`${field}: ${name} ${values.join(' ')}`);
    this.fault = { field, name, values };
  }
}

/** The level right above; null above the county. */
export function kindAbove(kind: UnitKind): UnitKind | null {
  return UNIT_KINDS[UNIT_KINDS.indexOf(kind) - 1] ?? null;
}

/** The day from which a unit is what it is now. */
export function sinceDay({ pasts }: History, unit: Pick<KnownUnit, 'id' | 'validFrom'>): string {
  const days = pasts.filter(({ unitId }) => unitId === unit.id).map(({ until }) => addDays(until, 1));
  return [unit.validFrom, ...days].sort().at(-1) ?? unit.validFrom;
}

/** How often a unit was changed; what a form was read at. */
export function timesChanged({ pasts }: History, id: string): number {
  return pasts.filter(({ unitId }) => unitId === id).length;
}

/** The unit of that id that is there today. @throws UnfitChange */
export function presentUnit({ units }: History, id: string, field: string): KnownUnit {
  const unit = units.find((one) => one.id === id);
  if (!unit) throw new UnfitChange(field, 'no_unit');
  if (unit.validTo !== null) throw new UnfitChange(field, 'not_there', unit.validTo);
  return unit;
}

/** Changes are told in the order of their days, so that none rewrites what a later one began from. @throws UnfitChange */
export function refuseBefore(history: History, units: readonly KnownUnit[], day: string): void {
  const days = units.map((unit) => ({ unit, since: sinceDay(history, unit) }));
  const [last] = days.sort((a, b) => (a.since < b.since ? 1 : -1));
  if (last && day < last.since) throw new UnfitChange('day', 'not_before', last.since, last.unit.code);
}

/** What stands below a unit on a day or comes to end after it. */
export function unitsBelow({ units }: History, { id, path }: KnownUnit, day: string): KnownUnit[] {
  return units.filter(
    (unit) => unit.id !== id && unit.path.startsWith(path) && (unit.validTo === null || unit.validTo >= day),
  );
}

/** The row that says what a unit was until the day before. */
export function pastRow(
  history: History,
  unit: KnownUnit,
  { day, change, successorId = null }: { day: string; change: UnitChange; successorId?: string | null },
): PlannedPast {
  const { id: unitId, code, sort, parentId, path, nameZh, nameEn, shortZh, shortEn } = unit;
  const number = Math.max(0, ...history.pasts.filter((past) => past.unitId === unitId).map((past) => past.number)) + 1;
  const was = { code, sort, parentId, path, nameZh, nameEn, shortZh, shortEn };
  return { unitId, number, until: addDays(day, -1), change, successorId, ...was };
}

/** A unit and all below it at their place under another parent. */
export function movedUnder(
  history: History,
  { unit, parent, day, change }: { unit: KnownUnit; parent: KnownUnit; day: string; change: UnitChange },
): Pick<Plan, 'units' | 'pasts'> {
  const below = unitsBelow(history, unit, day);
  refuseBefore(history, [unit, ...below], day);
  const path = `${parent.path}${unit.id}/`;
  return {
    units: [
      { ...unit, parentId: parent.id, path },
      ...below.map((one) => ({ ...one, path: `${path}${one.path.slice(unit.path.length)}` })),
    ],
    pasts: [
      pastRow(history, unit, { day, change }),
      ...below.map((one) => pastRow(history, one, { day, change: 'followed' })),
    ],
  };
}

/**
 * The plan itself, where it leaves a sound tree: on every day from then on each unit that is there has its parent there.
 * @throws UnfitChange
 */
export function soundPlan(history: History, plan: Plan, day: string): Plan {
  const after = {
    units: [...history.units.filter(({ id }) => !plan.units.some((unit) => unit.id === id)), ...plan.units],
    pasts: [...history.pasts, ...plan.pasts],
  };
  const book = unitBook(after.units, after.pasts);
  const turns = [...after.units.map(({ validFrom }) => validFrom), ...endsOf(after)].filter((turn) => turn >= day);
  for (const turn of [...new Set([day, ...turns])].sort()) {
    const there = new Map(book.on(turn).map((unit) => [unit.id, unit]));
    for (const unit of there.values()) {
      const parent = unit.parentId === null ? null : there.get(unit.parentId);
      if (parent === undefined) throw new UnfitChange('day', 'without_parent', turn, unit.code);
      if (parent && !unit.path.startsWith(parent.path)) throw new UnfitChange('day', 'elsewhere', turn, unit.code);
    }
  }
  return plan;
}

function endsOf({ units, pasts }: History): string[] {
  return [...units.flatMap(({ validTo }) => validTo ?? []), ...pasts.map(({ until }) => until)].map((end) =>
    addDays(end, 1),
  );
}

/** The official code may be given again once nobody bears it, and never twice from the same day on. @throws UnfitChange */
export function refuseTakenCode(
  { units, pasts }: History,
  own: { id: string; code: string; validFrom: string },
  day: string,
) {
  const others = units.filter(({ id }) => id !== own.id);
  const bears = others.find((unit) => unit.code === own.code && (unit.validTo === null || unit.validTo >= day));
  const bore = pasts.find(({ unitId, code, until }) => unitId !== own.id && code === own.code && until >= day);
  const same = others.find(({ code, validFrom }) => code === own.code && validFrom === own.validFrom);
  if (bears || bore || same) throw new UnfitChange('code', 'code_taken');
}

/** Places beside each other have different names. @throws UnfitChange */
export function refuseTakenName({ units }: History, own: { id: string; parentId: string | null; nameZh: string }) {
  const beside = units.filter(({ id, parentId }) => id !== own.id && parentId === own.parentId);
  if (beside.some((unit) => unit.validTo === null && unit.nameZh === own.nameZh))
    throw new UnfitChange('nameZh', 'name_taken');
}
