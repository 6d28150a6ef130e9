/** Which cell of a form: what, of which unit, and which member of its dimension ("" where it has none). */
export type CellKey = { unitId: string; indicatorCode: string; dimension: string };

/** The same cell has the same text. */
export function cellKey({ unitId, indicatorCode, dimension }: CellKey): string {
  return `${unitId}|${indicatorCode}|${dimension}`;
}
