import { addUp, type Part, type Rollup, type RollupRule } from './rollup.ts';
import type { Origin, OverUnits } from './vocabulary.ts';

/** A unit of the tree; the parent of the topmost is null or not in the list. */
export type TreeUnit = { id: string; parentId: string | null };
/** What a unit itself gave. */
export type OwnPart = Part & { demonstration: boolean };
/** What the units below one add up to. */
export type UnitSum = Omit<Rollup, 'state'> & { unitId: string; demonstration: boolean };

type Rule = RollupRule & { overUnits: OverUnits; officialOrigin: Origin };

/**
 * The sums of every unit above those that gave a figure, the topmost last: each from the units right below
 * it. All units of one level have a sum as soon as one below that level gave a figure, so that whoever is
 * missing is counted; a unit none of whose parts the figure applies to has none.
 * A unit's own figure stands for it in the sum above, or what its parts add up to where that is the official one.
 */
export function unitSums(units: readonly TreeUnit[], own: ReadonlyMap<string, OwnPart>, rule: Rule): UnitSum[] {
  if (rule.overUnits === 'none' || own.size === 0) return [];
  const levels = levelsOf(units);
  const lowest = levels.findLastIndex((level) => level.some(({ id }) => own.has(id)));
  const childrenOf = childrenByParent(units);
  const sums = new Map<string, OwnPart>();
  const found: UnitSum[] = [];
  for (const level of levels.slice(0, Math.max(0, lowest)).reverse()) {
    for (const { id } of level) {
      const children = childrenOf.get(id) ?? [];
      if (children.length === 0) continue;
      const parts = children.map((child) => partOf(own.get(child.id), sums.get(child.id), rule));
      const { state, ...whole } = addUp(parts, rule.overUnits, rule);
      const demonstration = parts.some((part) => part.demonstration);
      sums.set(id, { ...whole, state, demonstration });
      if (state !== 'not_applicable') found.push({ unitId: id, ...whole, demonstration });
    }
  }
  return found;
}

const MISSING: OwnPart = { state: 'missing', value: null, demonstration: false };

function partOf(own: OwnPart | undefined, sum: OwnPart | undefined, { officialOrigin }: Rule): OwnPart {
  const [first, second] = officialOrigin === 'rollup' ? [sum, own] : [own, sum];
  if (first && first.state !== 'missing') return first;
  return second ?? first ?? MISSING;
}

/** The units by their distance from the top. */
function levelsOf(units: readonly TreeUnit[]): TreeUnit[][] {
  const known = new Set(units.map(({ id }) => id));
  const childrenOf = childrenByParent(units);
  const levels: TreeUnit[][] = [];
  let level = units.filter(({ parentId }) => parentId === null || !known.has(parentId));
  while (level.length > 0) {
    levels.push(level);
    level = level.flatMap(({ id }) => childrenOf.get(id) ?? []);
  }
  return levels;
}

function childrenByParent(units: readonly TreeUnit[]): Map<string, TreeUnit[]> {
  const found = new Map<string, TreeUnit[]>();
  for (const unit of units) {
    if (unit.parentId === null) continue;
    const siblings = found.get(unit.parentId);
    if (siblings) siblings.push(unit);
    else found.set(unit.parentId, [unit]);
  }
  return found;
}
