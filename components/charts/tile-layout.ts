import { clamp } from './number.ts';
import type { Tile } from './tile.ts';

/** Side of a tile and the gap kept inside it: five columns fill a phone's width at their own size. */
export const SIDE = 72;
export const GAP = 4;
/** Words over the tiles without a place. */
const CAPTION = 30;

export type PlacedTile = { tile: Tile; x: number; y: number };
export type TileLayout = { placed: PlacedTile[]; width: number; height: number; captionY: number | null };

/** Tiles on their columns and rows; those without a place, or whose place is taken, follow in rows below. */
export function tileLayout(tiles: readonly Tile[]): TileLayout {
  const taken = new Map<string, Tile>();
  const rest: Tile[] = [];
  for (const tile of tiles) {
    const place = isPlace(tile.col) && isPlace(tile.row) ? `${tile.col}:${tile.row}` : null;
    if (place === null || taken.has(place)) rest.push(tile);
    else taken.set(place, tile);
  }
  const grid = [...taken.values()].map((tile) => ({ tile, col: tile.col ?? 0, row: tile.row ?? 0 }));
  const firstCol = Math.min(...grid.map((each) => each.col));
  const firstRow = Math.min(...grid.map((each) => each.row));
  const rows = grid.length ? Math.max(...grid.map((each) => each.row)) - firstRow + 1 : 0;
  const cols = grid.length
    ? Math.max(...grid.map((each) => each.col)) - firstCol + 1
    : clamp(Math.ceil(Math.sqrt(rest.length)), 1, 6);
  const placed = grid.map(({ tile, col, row }) => ({ tile, x: (col - firstCol) * SIDE, y: (row - firstRow) * SIDE }));
  const captionY = rest.length && grid.length ? rows * SIDE + CAPTION - 10 : null;
  const below = rows * SIDE + (captionY === null ? 0 : CAPTION);
  const across = Math.max(cols, Math.min(rest.length, 5));
  rest.forEach((tile, i) => {
    placed.push({ tile, x: (i % across) * SIDE, y: below + Math.floor(i / across) * SIDE });
  });
  const restRows = Math.ceil(rest.length / across);
  return {
    placed,
    width: (rest.length ? across : cols) * SIDE,
    height: Math.max(below + restRows * SIDE, SIDE),
    captionY,
  };
}

/** A schematic has no thousandth column: a slip in the data must not make a drawing no screen can hold. */
function isPlace(at: number | null): at is number {
  return at !== null && Number.isInteger(at) && at >= 0 && at < 60;
}
