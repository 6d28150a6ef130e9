import { addDays } from './calendar-day.ts';
import { SORTS_OF } from './unit-name.ts';
import {
  type History,
  type KnownUnit,
  kindAbove,
  movedUnder,
  type Plan,
  pastRow,
  presentUnit,
  refuseBefore,
  refuseTakenCode,
  refuseTakenName,
  soundPlan,
  UnfitChange,
  unitsBelow,
} from './unit-plan.ts';
import type { UnitKind } from './vocabulary.ts';

export type UnitNames = Pick<KnownUnit, 'code' | 'sort' | 'nameZh' | 'nameEn' | 'shortZh' | 'shortEn'>;
const NAMES = ['code', 'sort', 'nameZh', 'nameEn', 'shortZh', 'shortEn'] as const;

/** A unit that is there from a day on. @throws UnfitChange, as all of these, where it cannot be. */
export function planCreation(
  history: History,
  given: UnitNames & { id: string; kind: UnitKind; parentId: string; day: string },
): Plan {
  const { day: validFrom, parentId, ...rest } = given;
  refuseSort(given, given.kind);
  const parent = parentFor(history, given.kind, parentId);
  refuseBefore(history, [parent], validFrom);
  refuseTakenCode(history, { ...given, validFrom }, validFrom);
  refuseTakenName(history, given);
  const unit: KnownUnit = { ...rest, validFrom, validTo: null, parentId, path: `${parent.path}${given.id}/` };
  const pasts = [pastRow(history, unit, { day: validFrom, change: 'created' })];
  return soundPlan(history, { units: [unit], pasts, from: validFrom }, validFrom);
}

/**
 * Another name, sort or official code.
 * @param alone whether something that has no past is changed with it, so that all of these may stay what they are
 */
export function planRenaming(
  history: History,
  { id, day, ...names }: UnitNames & { id: string; day: string },
  { alone = false } = {},
): Plan {
  const unit = presentUnit(history, id, 'id');
  if (NAMES.every((name) => unit[name] === names[name])) {
    if (alone) return { units: [unit], pasts: [], from: null };
    throw new UnfitChange('reason', 'nothing');
  }
  refuseSort(names, unit.kind);
  refuseBefore(history, [unit], day);
  if (names.code !== unit.code) refuseTakenCode(history, { ...unit, ...names }, day);
  if (names.nameZh !== unit.nameZh) refuseTakenName(history, { ...unit, ...names });
  const pasts = [pastRow(history, unit, { day, change: 'renamed' })];
  // What a place is decides what it is counted as.
  return { units: [{ ...unit, ...names }], pasts, from: names.sort === unit.sort ? null : day };
}

/** Another parent, with all that is below. */
export function planMove(history: History, { id, parentId, day }: { id: string; parentId: string; day: string }): Plan {
  const unit = presentUnit(history, id, 'id');
  if (unit.parentId === parentId) throw new UnfitChange('parentId', 'there_already');
  const parent = parentFor(history, unit.kind, parentId);
  const moved = movedUnder(history, { unit, parent, day, change: 'moved' });
  return soundPlan(history, { ...moved, from: day }, day);
}

/** A unit that is no longer there from a day on. */
export function planClosing(history: History, { id, day }: { id: string; day: string }): Plan {
  const unit = presentUnit(history, id, 'id');
  refuseTop(unit);
  refuseBefore(history, [unit], day);
  const below = unitsBelow(history, unit, day);
  if (below.length > 0) throw new UnfitChange('id', 'has_below', String(below.length));
  const pasts = [pastRow(history, unit, { day, change: 'closed' })];
  return soundPlan(history, { units: [closed(unit, day)], pasts, from: day }, day);
}

/** Some units that go into another one of their level, to which whatever was below them moves. */
export function planMerger(
  history: History,
  { ids, successorId, day }: { ids: readonly string[]; successorId: string; day: string },
): Plan {
  const successor = presentUnit(history, successorId, 'successorId');
  const merged = [...new Set(ids)].map((id) => presentUnit(history, id, 'ids'));
  if (merged.length === 0) throw new UnfitChange('ids', 'none');
  if (merged.includes(successor)) throw new UnfitChange('successorId', 'itself');
  if (successor.validFrom > day) throw new UnfitChange('day', 'not_before', successor.validFrom, successor.code);
  const plan: Plan = { units: [], pasts: [], from: day };
  for (const unit of merged) {
    refuseTop(unit);
    if (unit.kind !== successor.kind) throw new UnfitChange('successorId', 'other_level');
    refuseBefore(history, [unit], day);
    const children = unitsBelow(history, unit, day).filter(({ parentId }) => parentId === unit.id);
    for (const child of children) {
      const moved = movedUnder(history, { unit: child, parent: successor, day, change: 'moved' });
      plan.units.push(...moved.units);
      plan.pasts.push(...moved.pasts);
    }
    plan.units.push(closed(unit, day));
    plan.pasts.push(pastRow(history, unit, { day, change: 'merged', successorId }));
  }
  return soundPlan(history, plan, day);
}

/** A unit that was closed by mistake is there as if it had never been. What moved away when it was merged stays there. */
export function planReopening(history: History, { id }: { id: string }): Plan {
  const unit = history.units.find((one) => one.id === id);
  if (!unit) throw new UnfitChange('id', 'no_unit');
  if (unit.validTo === null) throw new UnfitChange('id', 'is_there');
  const day = addDays(unit.validTo, 1);
  refuseTakenCode(history, unit, day);
  refuseTakenName(history, unit);
  const pasts = [pastRow(history, unit, { day, change: 'reopened' })];
  return soundPlan(history, { units: [{ ...unit, validTo: null }], pasts, from: day }, day);
}

function closed(unit: KnownUnit, day: string): KnownUnit {
  return { ...unit, validTo: addDays(day, -1) };
}

function parentFor(history: History, kind: UnitKind, parentId: string): KnownUnit {
  const above = kindAbove(kind);
  if (above === null) throw new UnfitChange('kind', 'top');
  const parent = presentUnit(history, parentId, 'parentId');
  if (parent.kind !== above) throw new UnfitChange('parentId', 'wrong_parent', above);
  return parent;
}

function refuseTop({ kind }: KnownUnit): void {
  if (kindAbove(kind) === null) throw new UnfitChange('id', 'top');
}

function refuseSort({ sort }: UnitNames, kind: UnitKind): void {
  if (!SORTS_OF[kind].includes(sort)) throw new UnfitChange('sort', 'wrong_sort');
}
