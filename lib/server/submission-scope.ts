import { personOf } from '#lib/domain/actor.ts';
import type { SubmissionScope } from '#lib/domain/permissions.ts';
import type { Tx } from './db.ts';

/** Reads alone are enough for it, so loaders ask with the reading client and mutations inside their transaction. */
type Reader = Pick<Tx, 'submission' | 'unit' | 'submissionCell'>;

/**
 * What rights over a submission depend on; null where there is none of that id. Authors are whoever
 * submitted it and whoever saved one of the cells that are not approved yet.
 */
export async function submissionScope(reader: Reader, countyCode: string, id: string): Promise<SubmissionScope | null> {
  const found = await reader.submission.findUnique({
    where: { countyCode_id: { countyCode, id } },
    select: {
      unitId: true,
      departmentCode: true,
      state: true,
      submittedBy: true,
      form: { select: { reviewSteps: true } },
    },
  });
  if (!found) return null;
  const unit = await reader.unit.findUnique({
    where: { countyCode_id: { countyCode, id: found.unitId } },
    select: { path: true },
  });
  if (!unit) return null;
  const savers = await reader.submissionCell.findMany({
    where: { countyCode, submissionId: id, review: { not: 'approved' } },
    distinct: ['savedBy'],
    select: { savedBy: true },
  });
  const names = [...savers.map(({ savedBy }) => savedBy), found.submittedBy ?? ''];
  return {
    kind: 'submission',
    unitPath: unit.path,
    departmentCode: found.departmentCode,
    state: found.state,
    reviewSteps: found.form.reviewSteps,
    authors: [...new Set(names)].filter((name) => personOf(name) !== null),
  };
}
