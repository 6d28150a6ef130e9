/** Steps of the keys: rows and columns; Infinity goes to the end. */
const STEPS: Record<string, readonly [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
  PageUp: [Number.NEGATIVE_INFINITY, 0],
  PageDown: [Number.POSITIVE_INFINITY, 0],
};

/**
 * Makes a table a grid of one stop for the Tab key, walked with the arrow keys; Enter follows the link of the cell.
 * Without a script it stays a table of links.
 * @param at where to begin; the first cell of the body otherwise
 */
export function grid(frame: HTMLElement, at: HTMLElement | null): void {
  const table = frame.querySelector<HTMLTableElement>('table[data-grid]');
  if (!table) return;
  table.setAttribute('role', 'grid');
  const rows = () =>
    [...table.rows].map((row) => [...row.querySelectorAll<HTMLAnchorElement>('a')]).filter((row) => row.length > 0);
  const stops = rows();
  const first = (at && stops.flat().find((link) => link === at)) ?? stops[1]?.[1] ?? stops[0]?.[0];
  for (const link of stops.flat()) link.tabIndex = link === first ? 0 : -1;
  table.onkeydown = (event) => {
    const step = STEPS[event.key];
    const from = event.target instanceof HTMLElement ? event.target.closest('a') : null;
    if (!step || !from || event.altKey || event.metaKey) return;
    event.preventDefault();
    const next = neighbour(rows(), from, event.ctrlKey ? [step[1] || step[0], step[1]] : step);
    if (!next) return;
    from.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  };
}

/** The link so many rows and columns on, within the table. */
export function neighbour<T>(
  rows: readonly (readonly T[])[],
  from: T,
  [down, right]: readonly [number, number],
): T | null {
  const row = rows.findIndex((links) => links.includes(from));
  const column = rows[row]?.indexOf(from) ?? -1;
  if (column < 0) return null;
  const to = rows[within(row + down, rows.length)];
  return to?.[within(column + right, to.length)] ?? null;
}

function within(at: number, length: number): number {
  return Math.max(0, Math.min(length - 1, at));
}
