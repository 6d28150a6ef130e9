import path from 'node:path';
import { checkDemonstration } from './check-demonstration.ts';
import { checkFacts, checkSeries } from './check-facts.ts';
import { type CountyFiles, gatherCounty } from './county.ts';
import {
  type EventRow,
  eventRow,
  type OpenRow,
  openRow,
  type PlaceRow,
  placeRow,
  type ShapeRow,
  shapeRow,
} from './demonstration-rows.ts';
import { FaultList } from './fault.ts';
import { type FactRow, factRow, type SeriesRow, seriesRow } from './statement-rows.ts';
import { readTable, type Table } from './table.ts';

/** A county with its real figures and with what the demonstration around them is made from. */
export type Pack = CountyFiles & {
  facts: Table<FactRow>;
  series: Table<SeriesRow>;
  shapes: Table<ShapeRow>;
  places: Table<PlaceRow>;
  events: Table<EventRow>;
  open: Table<OpenRow>;
};

/**
 * Reads the whole seed folder.
 * @throws SeedFault with every fault of every file, by file and line.
 */
export function readPack(folder: string): Pack {
  const faults = new FaultList();
  const inFolder = (name: string) => path.join(folder, name);
  const county = gatherCounty(
    { unitsFile: inFolder('units.csv'), profileFile: inFolder('county-profile.json'), catalogueFolder: folder },
    faults,
  );
  const rest = {
    facts: readTable(inFolder('facts.csv'), factRow, faults),
    series: readTable(inFolder('series.csv'), seriesRow, faults),
    shapes: readTable(inFolder('demonstration.csv'), shapeRow, faults),
    places: readTable(inFolder('demonstration-places.csv'), placeRow, faults),
    events: readTable(inFolder('demonstration-events.csv'), eventRow, faults),
    open: readTable(inFolder('demonstration-open.csv'), openRow, faults),
  };
  checkFacts(rest.facts, county, faults);
  checkSeries(rest.series, county, faults);
  checkDemonstration(rest, county, faults);
  faults.throwIfAny();
  // A profile that could not be read is a fault, so there is one here.
  return { ...county, ...rest, profile: county.profile as CountyFiles['profile'] };
}
