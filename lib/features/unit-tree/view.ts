import type { Trees } from '#lib/domain/unit-tree.ts';

/** Whether who is to fill a form is still there at the end of its period; a form of one who is not is asked of nobody. */
export function isAskedOf(
  trees: Trees<{ id: string }>,
  { unitId, period }: { unitId: string; period: string },
): boolean {
  return trees.at(period).some(({ id }) => id === unitId);
}
