import type { ShapeRow } from '../read/demonstration-rows.ts';
import { countedCells, countyCells, quotientCells } from './shape-county.ts';
import { placesCells } from './shape-places.ts';
import { rateCells, ratioOfCells } from './shape-rate.ts';
import { splitCells } from './shape-split.ts';
import type { Cells, World } from './world.ts';

/** Figures of an indicator at the end of one quarter, at the lowest level its shape reaches. */
export function shapeCells(world: World, shape: ShapeRow, at: number): Cells {
  switch (shape.shape) {
    case 'county':
      return countyCells(world, shape, at);
    case 'counted':
      return countedCells(world);
    case 'quotient':
      return quotientCells(world, shape, at);
    case 'places':
      return placesCells(world, shape, at);
    case 'split':
      return splitCells(world, shape, at);
    case 'rate':
      return rateCells(world, shape, at);
    case 'ratio_of':
      return ratioOfCells(world, shape, at);
  }
}
