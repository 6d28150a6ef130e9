import { periodEnd, periodOn } from '#lib/domain/period-dates.ts';
import { type FigureState, FREQUENCIES } from '#lib/domain/vocabulary.ts';

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

/** The periods of every kind that end with a period: what falls due together with it. */
export function dueTogether(period: string): string[] {
  const end = periodEnd(period);
  if (!end) return [period];
  return FREQUENCIES.map((kind) => periodOn(end, kind)).filter(
    (code) => code !== null && periodEnd(code) === end,
  ) as string[];
}

/**
 * By unit: the figures that fell due with the release's period. Whatever one unit reported was asked of all of
 * them, except where a unit says that it does not apply there.
 */
export function filings(rows: readonly FiledRow[], period: string, unitCodes: readonly string[]): Map<string, Filing> {
  const end = periodEnd(period);
  const due = rows.filter((row) => row.dimension === '' && periodEnd(row.period) === end);
  const asked = new Set(due.map(questionOf));
  const byUnit = new Map(unitCodes.map((code) => [code, due.filter((row) => row.unitCode === code)]));
  return new Map(
    [...byUnit].map(([code, own]) => {
      const exempt = own.filter((row) => row.state === 'not_applicable').length;
      const reported = own.filter((row) => row.state === 'reported').length;
      const all = asked.size - exempt;
      return [code, { asked: all, reported, missing: all - reported, late: own.filter((row) => row.late).length }];
    }),
  );
}

function questionOf(row: FiledRow): string {
  return `${row.indicatorCode}|${row.period}`;
}

export function filingOf(found: ReadonlyMap<string, Filing>, unitCode: string): Filing {
  return found.get(unitCode) ?? NOTHING;
}
