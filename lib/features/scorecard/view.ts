import { stepPeriod } from '#lib/domain/period.ts';
import { periodEnd, periodOn } from '#lib/domain/period-dates.ts';
import type { DoubtKind, FigureState, Operator, Status } from '#lib/domain/vocabulary.ts';

type ScorecardLine = {
  indicatorCode: string;
  period: string;
  dimension: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  operator: Operator;
  state: FigureState;
  status: Status | null;
  completion: number | null;
  expected: number | null;
  ratio: number | null;
  doubtKind: DoubtKind;
  demonstration: boolean;
  covered: number | null;
  coverageOf: number | null;
};

/** A unit's indicators, one line each, in the catalogue's order of codes. */
export type Scorecard = ScorecardLine[];

/** Lines from rows whose columns stand in the order of ScorecardLine; booleans may come as 0 and 1. */
export function scorecardOf(rows: readonly unknown[][]): Scorecard {
  return rows.map(lineOf);
}

function lineOf(row: unknown[]): ScorecardLine {
  return {
    indicatorCode: row[0] as string,
    period: row[1] as string,
    dimension: row[2] as string,
    value: row[3] as number | null,
    numerator: row[4] as number | null,
    denominator: row[5] as number | null,
    operator: row[6] as Operator,
    state: row[7] as FigureState,
    status: row[8] as Status | null,
    completion: row[9] as number | null,
    expected: row[10] as number | null,
    ratio: row[11] as number | null,
    doubtKind: row[12] as DoubtKind,
    demonstration: Number(row[13]) === 1 || row[13] === true,
    covered: row[14] as number | null,
    coverageOf: row[15] as number | null,
  };
}

/** The period itself, and of what is collected less often the last one that is over by its end. */
export function periodsInForce(period: string): string[] {
  const end = periodEnd(period);
  if (end === null) return [];
  const longer = (['half_year', 'term', 'year'] as const).map((kind) => {
    const current = periodOn(end, kind);
    return current !== null && (periodEnd(current) ?? '9') > end ? stepPeriod(current, -1) : current;
  });
  return [...new Set([period, ...longer.filter((code) => code !== null)])];
}
