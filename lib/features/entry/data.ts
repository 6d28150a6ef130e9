import { personOf } from '#lib/domain/actor.ts';
import { parsePeriod } from '#lib/domain/period.ts';
import { submissionScope } from '#lib/server/submission-scope.ts';
import { type WorkingClient, working } from '#lib/server/working.ts';
import { type FormReader, readForm } from '../plausibility-context/data.ts';

type Reader = FormReader & Pick<WorkingClient, 'submissionCell' | 'target' | 'user' | 'department' | 'attachment'>;

/** Everything the entry page of one form shows; the number of queries does not depend on its size. */
export async function readEntry(reader: Reader, countyCode: string, submissionId: string) {
  const form = await readForm(reader, countyCode, submissionId);
  if (!form) return null;
  const { submission, units, asked } = form;
  const cells = await reader.submissionCell.findMany({ where: { countyCode, submissionId } });
  const ids = [...cells.map(({ savedBy }) => savedBy), ...cells.map(({ returnedBy }) => returnedBy ?? '')];
  return {
    ...form,
    cells,
    targets: await reader.target.findMany({
      where: {
        countyCode,
        unitId: { in: units.map(({ id }) => id) },
        year: parsePeriod(submission.period)?.year ?? 0,
        indicatorCode: { in: [...new Set(asked.map(({ indicatorCode }) => indicatorCode))] },
      },
      orderBy: { version: 'asc' },
    }),
    people: await reader.user.findMany({
      where: { countyCode, id: { in: [...new Set(ids.flatMap((name) => personOf(name) ?? []))] } },
      select: { id: true, name: true, nameEn: true },
    }),
    department: await reader.department.findUnique({
      where: { countyCode_code: { countyCode, code: submission.departmentCode ?? form.form.departmentCode } },
    }),
    files: await reader.attachment.findMany({
      where: { countyCode, submissionId, removedAt: null },
      orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }],
      select: { id: true, fileName: true, bytes: true, unitId: true, indicatorCode: true, dimension: true },
    }),
  };
}

export type EntryRows = NonNullable<Awaited<ReturnType<typeof readEntry>>>;

export function readEntryScope(countyCode: string, submissionId: string) {
  return submissionScope(working(), countyCode, submissionId);
}

export function readOpenEntry(countyCode: string, submissionId: string) {
  return readEntry(working(), countyCode, submissionId);
}
