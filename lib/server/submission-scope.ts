import { personOf } from '#lib/domain/actor.ts';
import type { SubmissionScope } from '#lib/domain/permissions.ts';
import type { SubmissionState, UnitKind } from '#lib/domain/vocabulary.ts';
import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import { type Client, rowsOf } from './statement.ts';

type Found = {
  unitId: string;
  path: string;
  departmentCode: string | null;
  state: SubmissionState;
  submittedBy: string | null;
  reviewSteps: number;
  version: number;
  period: string;
  ofKind: UnitKind;
  indicatorCodes: string[];
};

/**
 * What rights over a submission depend on; null where there is none of that id. Authors are whoever submitted it
 * and whoever saved one of the cells that are not approved yet. Loaders ask with the reading client, mutations
 * inside their transaction.
 */
export async function submissionScope(reader: Client, countyCode: string, id: string): Promise<SubmissionScope | null> {
  const found = await readSubmission(reader, countyCode, id);
  if (!found) return null;
  const savers = await rowsOf<{ savedBy: string }>(
    reader,
    Prisma.sql`SELECT DISTINCT "savedBy" FROM "SubmissionCell"
      WHERE "countyCode" = ${countyCode} AND "submissionId" = ${id} AND "review" <> 'approved'`,
  );
  const names = [...savers.map(({ savedBy }) => savedBy), found.submittedBy ?? ''];
  return scopeOf(
    found,
    [...new Set(names)].filter((name) => personOf(name) !== null),
  );
}

/** A form about to be filled, with what its cells depend on. */
export type Filling = Pick<Found, 'state' | 'version' | 'period' | 'ofKind' | 'indicatorCodes' | 'unitId'> & {
  scope: SubmissionScope;
};

/**
 * The same where somebody fills the form: that never depends on who filled it before, so its authors are not looked
 * up. Every saved cell asks.
 */
export async function submissionToFill(reader: Client, countyCode: string, id: string): Promise<Filling | null> {
  const found = await readSubmission(reader, countyCode, id);
  return found && { ...found, scope: scopeOf(found, []) };
}

/** Looked up one by one: SQLite plans a join of what is bound anew each time, which takes longer than running it. */
async function readSubmission(reader: Client, countyCode: string, id: string): Promise<Found | null> {
  const form = (column: 'reviewSteps' | 'ofKind' | 'indicatorCodes') =>
    Prisma.sql`(SELECT ${Prisma.raw(`"${column}"`)} FROM "Form" WHERE "countyCode" = one."countyCode" AND "id" = one."formId") AS ${Prisma.raw(`"${column}"`)}`;
  const [found] = await rowsOf<Found>(
    reader,
    Prisma.sql`SELECT one."unitId", one."departmentCode", one."state", one."submittedBy", one."version", one."period",
        ${form('reviewSteps')}, ${form('ofKind')}, ${form('indicatorCodes')},
        (SELECT "path" FROM "Unit" WHERE "countyCode" = one."countyCode" AND "id" = one."unitId") AS "path"
      FROM "Submission" AS one WHERE one."countyCode" = ${countyCode} AND one."id" = ${id}`,
  );
  return found?.path ? found : null;
}

function scopeOf({ path, departmentCode, state, reviewSteps }: Found, authors: readonly string[]): SubmissionScope {
  return { kind: 'submission', unitPath: path, departmentCode, state, reviewSteps, authors };
}
