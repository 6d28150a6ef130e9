import type { SubmissionScope } from '#lib/domain/permissions.ts';
import { submissionScope } from '#lib/server/submission-scope.ts';
import { working } from '#lib/server/working.ts';
import { checkSubmission } from '../submission-check/data.ts';
import { roundsOf } from '../submission-round/data.ts';

/** What rights over a form depend on; null where there is none of that id. */
export function readScope(countyCode: string, id: string): Promise<SubmissionScope | null> {
  return submissionScope(working(), countyCode, id);
}

/** A form as a reviewer looks at it, with all that stands around it; null where there is none of that id. */
export async function readSheet(countyCode: string, id: string) {
  const db = working();
  const checked = await checkSubmission(db, countyCode, id);
  if (!checked) return null;
  const { submission, form } = checked.rows;
  const codes = [...new Set(checked.asked.map(({ indicatorCode }) => indicatorCode))];
  const where = { countyCode, period: submission.period, indicatorCode: { in: codes } };
  const rounds = await roundsOf(db, countyCode, id);
  const events = await db.submissionEvent.findMany({
    where: { countyCode, submissionId: id },
    orderBy: { sequence: 'asc' },
  });
  return {
    ...checked,
    submission,
    form,
    rounds,
    events,
    /** Figures of the same indicators and period all over the county, to set the parts against the whole. */
    county: { figures: await db.figure.findMany({ where }), rollups: await db.rollup.findMany({ where }) },
    departments: await db.department.findMany({ where: { countyCode } }),
    people: await db.user.findMany({ where: { countyCode }, select: { id: true, name: true, nameEn: true } }),
    files: await db.attachment.findMany({
      where: { countyCode, submissionId: id, removedAt: null },
      orderBy: { uploadedAt: 'asc' },
    }),
    remarks: await db.remark.findMany({
      where: { countyCode, period: submission.period, unitId: { in: checked.rows.units.map((unit) => unit.id) } },
      orderBy: { at: 'asc' },
    }),
  };
}

export type SheetRows = NonNullable<Awaited<ReturnType<typeof readSheet>>>;
