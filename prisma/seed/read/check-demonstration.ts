import { isWithin } from '#lib/domain/catalogue/bounds.ts';
import type { CountyFiles } from './county.ts';
import type { EventRow, OpenRow, PlaceRow, ShapeRow } from './demonstration-rows.ts';
import type { FaultList } from './fault.ts';
import { type Table, unique } from './table.ts';

type Files = { shapes: Table<ShapeRow>; places: Table<PlaceRow>; events: Table<EventRow>; open: Table<OpenRow> };
type Around = Pick<CountyFiles, 'indicators' | 'units' | 'departments' | 'forms'>;

/** Shapes that give a ratio its two parts. */
const RATIO_SHAPES = ['quotient', 'rate', 'ratio_of'];

/** Every indicator has a shape that fits its kind, every township a row, every event a place. */
export function checkDemonstration(files: Files, around: Around, faults: FaultList): void {
  checkShapes(files.shapes, around, faults);
  const townships = new Set(around.units.rows.filter((row) => row.kind === 'township').map((row) => row.code));
  const given = new Set(files.places.rows.map((row) => row.code));
  unique(files.places, 'code', (row) => row.code, faults);
  for (const row of files.places.rows) {
    if (!townships.has(row.code))
      faults.add(files.places.file, row.line, 'unknown_code', { column: 'code', value: row.code });
  }
  for (const code of townships) if (!given.has(code)) faults.add(files.places.file, 1, 'place_missing', { code });
  checkEvents(files.events, around, faults);
  checkOpen(files.open, around, faults);
}

function checkShapes(shapes: Table<ShapeRow>, { indicators }: Around, faults: FaultList): void {
  unique(shapes, 'code, dimension', (row) => `${row.code} ${row.dimension}`.trim(), faults);
  const byCode = new Map(indicators.rows.map((row) => [row.code, row]));
  for (const row of shapes.rows) {
    const say = (kind: Parameters<FaultList['add']>[2], values: Record<string, string | number> = {}) =>
      faults.add(shapes.file, row.line, kind, { code: row.code, ...values });
    const indicator = byCode.get(row.code);
    if (!indicator) {
      say('unknown_code', { column: 'code', value: row.code });
      continue;
    }
    if (RATIO_SHAPES.includes(row.shape) && indicator.kind !== 'ratio') say('shape_kind', { value: row.shape });
    if (row.shape === 'split' && indicator.kind === 'ratio') say('shape_kind', { value: row.shape });
    const isFlow = indicator.kind === 'flow';
    for (const point of row.points) {
      if (point.key.includes('Q') === isFlow) say('point_kind', { value: point.key });
      if (!isWithin(indicator, Number(point.text))) say('out_of_bounds', { value: point.text });
    }
    if (indicator.direction === 'neutral' && row.plans.length > 0) say('target_neutral');
  }
  const given = new Set(shapes.rows.map((row) => row.code));
  for (const row of indicators.rows)
    if (!given.has(row.code)) faults.add(shapes.file, 1, 'shape_missing', { code: row.code });
}

function checkEvents(events: Table<EventRow>, { indicators, units, departments }: Around, faults: FaultList): void {
  const known = {
    unit: new Set(units.rows.map((row) => row.code)),
    indicator: new Set(indicators.rows.map((row) => row.code)),
    department: new Set(departments.rows.map((row) => row.code)),
  };
  for (const row of events.rows) {
    for (const column of ['unit', 'indicator', 'department'] as const) {
      const value = row[column];
      if (value !== null && !known[column].has(value))
        faults.add(events.file, row.line, 'unknown_code', { column, value });
    }
    const noNote = row.noteZh === null || row.noteEn === null;
    if (row.kind === 'correction' && (row.excess === null || row.period === null || noNote)) {
      faults.add(events.file, row.line, 'correction_incomplete');
    }
  }
}

/** What is set on purpose in the open quarter names forms, units and indicators that are there. */
function checkOpen(open: Table<OpenRow>, { forms, units, indicators }: Around, faults: FaultList): void {
  const codes = new Set(units.rows.map((row) => row.code));
  const known = { unit: codes, place: codes, indicator: new Set(indicators.rows.map((row) => row.code)) };
  const form = new Set(forms.rows.map((row) => row.id));
  for (const row of open.rows) {
    for (const [column, set] of Object.entries({ form, ...known })) {
      const value = row[column as 'form' | keyof typeof known];
      if (value !== null && !set.has(value)) faults.add(open.file, row.line, 'unknown_code', { column, value });
    }
  }
}
