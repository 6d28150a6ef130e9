import type { EventRow } from '../read/demonstration-rows.ts';
import type { Pack } from '../read/pack.ts';
import type { FigureRecord, Spot } from './figure.ts';

/** What goes wrong on purpose, asked for one figure at a time. */
export type Events = {
  isMissing(spot: Spot): boolean;
  isLate(spot: Spot): boolean;
  /** Why a figure does not apply to a place, where the reason is given. */
  exemption(spot: Spot): Partial<FigureRecord>;
  corrections: readonly EventRow[];
};

export function eventsOf(pack: Pack): Events {
  const rows = pack.events.rows;
  const parents = new Map(pack.units.rows.map((row) => [row.code, row.parent]));
  const find = (kind: EventRow['kind'], spot: Spot) =>
    rows.find((row) => row.kind === kind && concerns(row, spot, parents));
  return {
    isMissing: (spot) => find('missing', spot) !== undefined,
    isLate: (spot) => find('late', spot) !== undefined,
    exemption(spot) {
      const row = find('not_applicable', spot);
      return row ? { noteZh: row.noteZh, noteEn: row.noteEn } : {};
    },
    corrections: rows.filter((row) => row.kind === 'correction'),
  };
}

/** An empty cell of an event means "whichever"; a township's event reaches its villages. */
function concerns(row: EventRow, spot: Spot, parents: ReadonlyMap<string, string | null>): boolean {
  if (row.unit !== spot.unit && row.unit !== parents.get(spot.unit)) return false;
  if (row.indicator !== null && row.indicator !== spot.indicator.code) return false;
  if (row.department !== null && row.department !== spot.indicator.department) return false;
  return row.period === null || row.period === spot.period;
}
