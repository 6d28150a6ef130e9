import type { UnitLine } from '../unit-line/view.ts';

export type UnitGroup = {
  key: string;
  domain: UnitLine['domain'] | null;
  lines: UnitLine[];
  /** How many of them are behind, and how many slow. */
  late: number;
  slow: number;
};

/**
 * A place's indicators by domain, in the order of its wheel and the base figures last; within each the furthest
 * behind first. What is asked of the county alone stands apart: of a township there is nothing to say of it.
 */
export function unitGroups(lines: readonly UnitLine[]): { groups: UnitGroup[]; apart: UnitLine[] } {
  const groups = new Map<string, UnitGroup>();
  for (const line of lines) {
    if (line.countyOnly) continue;
    const key = line.domain?.code ?? '';
    const group = groups.get(key) ?? { key, domain: line.domain ?? null, lines: [], late: 0, slow: 0 };
    group.lines.push(line);
    if (line.shown.includes('late')) group.late += 1;
    if (line.shown.includes('slow')) group.slow += 1;
    groups.set(key, group);
  }
  return {
    groups: [...groups.values()].sort((a, b) => rankOf(a) - rankOf(b)),
    apart: lines.filter(({ countyOnly }) => countyOnly),
  };
}

function rankOf({ domain }: UnitGroup): number {
  return domain && domain.order > 0 ? domain.order : Number.MAX_SAFE_INTEGER;
}

/** Whether a line calls for something to be done; the others are left out on paper. */
export function isBehind({ shown }: UnitLine): boolean {
  return shown.includes('late') || shown.includes('slow');
}
