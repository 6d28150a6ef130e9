import { periodEnd } from '#lib/domain/period-dates.ts';
import type { FigureState } from '#lib/domain/vocabulary.ts';

export type FiledRow = {
  unitCode: string;
  indicatorCode: string;
  period: string;
  dimension: string;
  state: FigureState;
  late: boolean;
};

/** What one unit was asked for in a release, what of it is there, and what came late. */
export type Filing = { asked: number; reported: number; missing: number; late: number };

const NOTHING: Filing = { asked: 0, reported: 0, missing: 0, late: 0 };

/** By unit: the figures that fell due with the release's period. What does not apply to a unit was not asked of it. */
export function filings(rows: readonly FiledRow[], period: string): Map<string, Filing> {
  const end = periodEnd(period);
  const found = new Map<string, Filing>();
  for (const row of rows) {
    if (row.dimension !== '' || row.state === 'not_applicable' || periodEnd(row.period) !== end) continue;
    const before = found.get(row.unitCode) ?? NOTHING;
    found.set(row.unitCode, {
      asked: before.asked + 1,
      reported: before.reported + (row.state === 'reported' ? 1 : 0),
      missing: before.missing + (row.state === 'missing' ? 1 : 0),
      late: before.late + (row.late ? 1 : 0),
    });
  }
  return found;
}

export function filingOf(found: ReadonlyMap<string, Filing>, unitCode: string): Filing {
  return found.get(unitCode) ?? NOTHING;
}
