import { personOf } from '#lib/domain/actor.ts';
import type { SubmissionScope } from '#lib/domain/permissions.ts';
import type { SubmissionState } from '#lib/domain/vocabulary.ts';
import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import { type Client, rowsOf } from './statement.ts';

type Found = {
  path: string;
  departmentCode: string | null;
  state: SubmissionState;
  submittedBy: string | null;
  reviewSteps: number;
};

/**
 * What rights over a submission depend on; null where there is none of that id. Authors are whoever submitted it
 * and whoever saved one of the cells that are not approved yet. Loaders ask with the reading client, mutations
 * inside their transaction; every saved cell asks, hence two plain statements.
 */
export async function submissionScope(reader: Client, countyCode: string, id: string): Promise<SubmissionScope | null> {
  const [found] = await rowsOf<Found>(
    reader,
    Prisma.sql`SELECT unit."path", submission."departmentCode", submission."state", submission."submittedBy", form."reviewSteps"
      FROM "Submission" AS submission
      JOIN "Form" AS form ON form."countyCode" = submission."countyCode" AND form."id" = submission."formId"
      JOIN "Unit" AS unit ON unit."countyCode" = submission."countyCode" AND unit."id" = submission."unitId"
      WHERE submission."countyCode" = ${countyCode} AND submission."id" = ${id}`,
  );
  if (!found) return null;
  const savers = await rowsOf<{ savedBy: string }>(
    reader,
    Prisma.sql`SELECT DISTINCT "savedBy" FROM "SubmissionCell"
      WHERE "countyCode" = ${countyCode} AND "submissionId" = ${id} AND "review" <> 'approved'`,
  );
  const names = [...savers.map(({ savedBy }) => savedBy), found.submittedBy ?? ''];
  return {
    kind: 'submission',
    unitPath: found.path,
    departmentCode: found.departmentCode,
    state: found.state,
    reviewSteps: found.reviewSteps,
    authors: [...new Set(names)].filter((name) => personOf(name) !== null),
  };
}
