import type { Light } from '#lib/domain/vocabulary.ts';

type HeatClass = 1 | 2 | 3 | 4 | 5;

export type Tile = {
  code: string;
  /** Written in the tile: two or three characters, or a short word. */
  short: string;
  /** Accessible name of the tile: full name, figure, word of the light. */
  label: string;
  /** Place in the schematic; null where the unit has none (it is listed in a row below). */
  col: number | null;
  row: number | null;
  /** "80"; empty where there is none, then `word` is written. */
  figure: string;
  light: Light;
  word: string;
  heat: HeatClass | null;
  href?: string;
  selected?: boolean;
};

export type TileMapProps = {
  id: string;
  /** Accessible name; where the tiles are no links it has to say every value. */
  label: string;
  tiles: readonly Tile[];
  /** Words over the row of units without a place. */
  unplaced: string;
};
