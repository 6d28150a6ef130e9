import { Prisma } from '#lib/generated/sqlite/released/client.ts';
import { releasedRows } from '#lib/server/released-rows.ts';
import { type Scorecard, scorecardOf } from './view.ts';

/** Where a unit stands in every indicator at the end of one period: one row read for each, however many villages there are. */
export async function readScorecard(
  release: { countyCode: string; id: string },
  unitCode: string,
  periods: readonly string[],
  read = releasedRows(),
): Promise<Scorecard> {
  if (periods.length === 0) return [];
  const rows = await read(Prisma.sql`
    select "indicatorCode", "period", "dimension", "value", "numerator", "denominator", "operator", "state",
      "status", "completion", "expected", "ratio", "doubtKind", "demonstration", "covered", "coverageOf"
    from "ReleasedFigure"
    where "countyCode" = ${release.countyCode} and "releaseId" = ${release.id}
      and "unitCode" = ${unitCode} and "period" in (${Prisma.join([...periods])})`);
  return scorecardOf(rows);
}
