import { namedRows } from '#lib/domain/entry/named-rows.ts';
import { readBlock } from '#lib/domain/entry/paste.ts';
import { type PlacedBlock, type Position, placeBlock, type Sheet, type Spot } from '#lib/domain/entry/sheet.ts';
import type { EntryStore } from './entry-store.ts';
import type { Mode } from './grid-keys.ts';

/** unknown: names at the beginning of rows that the form does not have. */
export type PasteReport = {
  written: number;
  unclear: string[];
  locked: number;
  beyond: number;
  blank: number;
  unknown: string[];
};
type Laid = PlacedBlock & { unknown: string[] };

/**
 * Lays a block on the grid, as one step that can be undone. Null for a single value pasted into a text that is
 * being typed, which is the browser's to insert.
 * @param names what each row may be called: rows that begin with a name find their place by it.
 */
export function pasteBlock(
  { sheet, names, store }: { sheet: Sheet; names: readonly (readonly string[])[]; store: EntryStore },
  from: Position | null,
  text: string,
  mode: Mode,
): PasteReport | null {
  const block = readBlock(text);
  const isSingle = block.length === 1 && block[0]?.length === 1;
  if (isSingle && mode !== 'ready') return null;
  const { writes, ...rest } = laid(sheet, names, from, block, (spot) => store.cell(spot.id).held.review !== 'approved');
  store.write(writes);
  const ids = [...new Set(writes.filter(({ spot }) => spot.field !== 'note').map(({ spot }) => spot.id))];
  const unclear = ids.filter((id) => ['unclear', 'impossible'].includes(store.cell(id).standing));
  return { written: writes.length, unclear, ...rest };
}

function laid(
  sheet: Sheet,
  names: readonly (readonly string[])[],
  from: Position | null,
  block: readonly (readonly string[])[],
  open: (spot: Spot) => boolean,
): Laid {
  const named = namedRows(block, names);
  if (!named) return { ...placeBlock(sheet, from ?? blockStart(sheet, block), block, open), unknown: [] };
  const start =
    from ??
    blockStart(
      sheet,
      named.rows.map(({ cells }) => cells),
    );
  const parts = named.rows.map(({ row, cells }) => placeBlock(sheet, { ...start, row }, [cells], open));
  const sum = (name: 'blank' | 'beyond' | 'locked') => parts.reduce((total, part) => total + part[name], 0);
  return {
    writes: parts.flatMap(({ writes }) => writes),
    blank: sum('blank'),
    beyond: sum('beyond'),
    locked: sum('locked'),
    unknown: named.unknown,
  };
}

/** Where a block goes for which no cell was chosen: the first column of figures, before it their parts if it is wide enough. */
function blockStart(sheet: Sheet, block: readonly (readonly string[])[]): Position {
  const width = Math.max(0, ...block.map((row) => row.length));
  const first = sheet[0] ?? [];
  const value = sheet.reduce((least, row) => {
    const at = row.findIndex((spot) => spot?.field === 'value');
    return at < 0 ? least : Math.min(least, at);
  }, first.length);
  return { row: 0, column: width > 2 ? 0 : Math.max(0, value) };
}
