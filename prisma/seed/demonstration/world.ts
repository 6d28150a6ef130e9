import type { IndicatorRow } from '../read/catalogue-rows.ts';
import type { ShapeRow } from '../read/demonstration-rows.ts';
import type { CountyPath } from './path.ts';
import type { Place, Weigh } from './places.ts';

/** One figure in the making. A value of null does not apply to its place. */
export type Cell = { value: number | null; numerator: number | null; denominator: number | null };
/** Figures of one indicator at one moment, by the code of their place. */
export type Cells = ReadonlyMap<string, Cell>;

/** Everything a shape may ask for while it makes its figures. */
export type World = {
  /** The quarter before the first, whose figures are the level to start from. */
  start: number;
  townships: readonly Place[];
  villages: readonly Place[];
  weigh: Weigh;
  indicator(code: string): IndicatorRow;
  shape(code: string, dimension: string): ShapeRow;
  path(shape: ShapeRow): CountyPath;
  /** Figures of an indicator by place, or of the county under its own code. */
  cells(code: string, dimension: string, at: number): Cells;
  /** A place's figure in force, a township's added up from its villages. */
  inForce(code: string, place: Pick<Place, 'code'> | null, at: number): number;
  applies(code: string, place: Place): boolean;
  countyCode: string;
};
