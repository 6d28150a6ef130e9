import { readCellText } from './cell-text.ts';

/** Rows of a block sorted to where they belong, and the names of those that belong nowhere. */
export type NamedRows = { rows: { row: number; cells: string[] }[]; unknown: string[] };

/**
 * Rows that begin with a name (an indicator, a village) go to the row of that name, whatever order they were copied
 * in. Null for a block without names, which is laid down as it stands.
 * @param names what each row of the grid may be called; what two rows are called names neither.
 */
export function namedRows(
  block: readonly (readonly string[])[],
  names: readonly (readonly string[])[],
): NamedRows | null {
  const places = placesOf(names);
  const filled = block.filter((row) => row.some((cell) => cell.trim() !== ''));
  const known = filled.filter(([first = '']) => places.has(plain(first)));
  if (known.length === 0 || known.length * 2 < filled.length || known.every((row) => row.length < 2)) return null;
  const from = firstFigure(known);
  return {
    rows: known.map((row) => ({ row: places.get(plain(row[0] ?? '')) ?? 0, cells: row.slice(from) })),
    unknown: filled.filter((row) => !known.includes(row)).map(([first = '']) => first.trim()),
  };
}

function placesOf(names: readonly (readonly string[])[]): Map<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (const [row, own] of names.entries()) {
    for (const name of new Set(own.map(plain))) {
      if (places.has(name)) twice.add(name);
      places.set(name, row);
    }
  }
  for (const name of ['', ...twice]) places.delete(name);
  return places;
}

/** Without spaces, without what stands in brackets at the end (mostly the unit), in half width. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/\([^()]*\)$/, '')
    .toLowerCase();
}

/** The first column after the names in which a figure stands: between them may be units and remarks. */
function firstFigure(rows: readonly (readonly string[])[]): number {
  const width = Math.max(...rows.map((row) => row.length));
  for (let column = 1; column < width; column++) {
    const kinds = rows.map((row) => readCellText(row[column] ?? '').kind);
    if (kinds.some((kind) => kind === 'number' || kind === 'not_applicable')) return column;
  }
  return 1;
}
