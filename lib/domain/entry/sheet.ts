import type { FigureField, Texts } from './read-cell.ts';

/** A field of a cell that can be typed into. */
export type Spot = { id: string; field: FigureField | 'note' };
/** Rows of fields as they stand on the screen; null where there is none. */
export type Sheet = readonly (readonly (Spot | null)[])[];
export type Position = { row: number; column: number };
export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'next'
  | 'previous'
  | 'enter'
  | 'back'
  | 'home'
  | 'end'
  | 'first'
  | 'last';

export function spotAt(sheet: Sheet, { row, column }: Position): Spot | null {
  return sheet[row]?.[column] ?? null;
}

export function positionOf(sheet: Sheet, spot: Spot): Position | null {
  for (const [row, spots] of sheet.entries()) {
    const column = spots.findIndex((one) => one?.id === spot.id && one.field === spot.field);
    if (column >= 0) return { row, column };
  }
  return null;
}

/**
 * Where the cursor goes; null where it would leave the sheet. Fields that `open` does not let in are passed over:
 * a ratio that follows from its parts, a cell already approved. Tab passes over notes too, which few cells have.
 */
export function moved(sheet: Sheet, from: Position, by: Move, open: (spot: Spot) => boolean): Position | null {
  const isOpen = (position: Position) => {
    const spot = spotAt(sheet, position);
    return spot !== null && open(spot);
  };
  const path = wayOf(sheet, from, by);
  const figuresOnly = by === 'next' || by === 'previous';
  return path.find((one) => isOpen(one) && !(figuresOnly && spotAt(sheet, one)?.field === 'note')) ?? null;
}

/** Positions in the order in which they are tried. */
function wayOf(sheet: Sheet, { row, column }: Position, by: Move): Position[] {
  const inRow = (sheet[row] ?? []).map((_, at) => ({ row, column: at }));
  const inColumn = sheet.map((_, at) => ({ row: at, column }));
  switch (by) {
    case 'up':
      return inColumn.slice(0, row).reverse();
    case 'down':
      return inColumn.slice(row + 1);
    case 'left':
      return inRow.slice(0, column).reverse();
    case 'right':
      return inRow.slice(column + 1);
    case 'home':
      return inRow;
    case 'end':
      return inRow.reverse();
    case 'next':
    case 'first':
      return byRows(sheet).filter((one) => by === 'first' || isAfter(one, { row, column }));
    case 'previous':
    case 'last':
      return byRows(sheet)
        .filter((one) => by === 'last' || isAfter({ row, column }, one))
        .reverse();
    case 'enter':
      return inColumn.slice(row + 1);
    case 'back':
      return inColumn.slice(0, row).reverse();
  }
}

function byRows(sheet: Sheet): Position[] {
  return sheet.flatMap((spots, row) => spots.map((_, column) => ({ row, column })));
}

function isAfter(one: Position, other: Position): boolean {
  return one.row > other.row || (one.row === other.row && one.column > other.column);
}

export type Write = { spot: { id: string; field: keyof Texts }; text: string };
/** blank: cells of the block without a text, which leave what is there. beyond: texts that fall outside of the sheet. */
export type PlacedBlock = { writes: { spot: Spot; text: string }[]; blank: number; beyond: number; locked: number };

/** Lays a block on the sheet with its first cell at `from`. */
export function placeBlock(
  sheet: Sheet,
  from: Position,
  block: readonly (readonly string[])[],
  open: (spot: Spot) => boolean,
): PlacedBlock {
  const placed: PlacedBlock = { writes: [], blank: 0, beyond: 0, locked: 0 };
  for (const [down, row] of block.entries()) {
    for (const [across, raw] of row.entries()) {
      const text = raw.replace(/\s+/g, ' ').trim();
      const spot = spotAt(sheet, { row: from.row + down, column: from.column + across });
      if (text === '') placed.blank += 1;
      else if (!spot) placed.beyond += 1;
      else if (!open(spot)) placed.locked += 1;
      else placed.writes.push({ spot, text });
    }
  }
  return placed;
}
