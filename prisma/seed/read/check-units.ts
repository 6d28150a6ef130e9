import { kindAbove } from '#lib/domain/unit-plan.ts';
import type { FaultList } from './fault.ts';
import type { UnitRow } from './place-rows.ts';
import { type Row, type Table, unique } from './table.ts';

/** One county, every other unit in a parent of the right kind, no two on one tile. */
export function checkUnits(units: Table<UnitRow>, countyCode: string | null, faults: FaultList): void {
  unique(units, 'code', (row) => row.code, faults);
  unique(units, 'tile_col, tile_row', tileOf, faults);
  const byCode = new Map(units.rows.map((row) => [row.code, row]));
  const counties = units.rows.filter((row) => row.kind === 'county');
  if (counties.length !== 1) faults.add(units.file, counties[1]?.line ?? 1, 'one_county', { found: counties.length });
  for (const row of units.rows) {
    checkParent(units.file, row, row.parent === null ? null : (byCode.get(row.parent) ?? null), faults);
    if ((row.tileCol === null) !== (row.tileRow === null)) faults.add(units.file, row.line, 'half_tile');
    if ((row.lng === null) !== (row.lat === null)) faults.add(units.file, row.line, 'half_point');
    if (row.kind === 'county' && countyCode !== null && row.code !== countyCode) {
      faults.add(units.file, row.line, 'other_county', { value: row.code, wanted: countyCode });
    }
  }
}

function checkParent(file: string, row: Row<UnitRow>, parent: UnitRow | null, faults: FaultList): void {
  const wanted = kindAbove(row.kind);
  if (wanted === null && row.parent !== null) faults.add(file, row.line, 'county_has_parent', { value: row.parent });
  if (wanted === null) return;
  if (!parent) faults.add(file, row.line, 'no_parent', { code: row.code, value: row.parent ?? '' });
  else if (parent.kind !== wanted)
    faults.add(file, row.line, 'wrong_parent', { code: row.code, found: parent.kind, wanted });
}

function tileOf(row: UnitRow): string | null {
  return row.tileCol === null ? null : `${row.tileCol}, ${row.tileRow}`;
}
