import { working } from '#lib/server/working.ts';
import { readAskedBook } from '../asked/data.ts';

/** Everything the forms of some filers show in a list; rights over each row are asked by the loader. */
export async function readTasks(countyCode: string, filers: readonly { unitPath: string }[]) {
  const db = working();
  const units = await db.unit.findMany({
    where: {
      countyCode,
      kind: { in: ['county', 'township'] },
      OR: filers.map(({ unitPath }) => ({ path: { startsWith: unitPath } })),
    },
    select: { id: true, path: true, nameZh: true, nameEn: true },
  });
  const submissions = await db.submission.findMany({
    where: { countyCode, unitId: { in: units.map(({ id }) => id) } },
    include: { form: true },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  });
  const counts = await db.submissionCell.groupBy({
    by: ['submissionId', 'state', 'review'],
    where: { countyCode, submissionId: { in: submissions.map(({ id }) => id) } },
    _count: { _all: true },
  });
  const domains = await db.domain.findMany({ where: { countyCode }, select: { code: true, order: true, glyph: true } });
  return { units, submissions, counts, domains, book: await readAskedBook(db, countyCode) };
}

export type TaskData = Awaited<ReturnType<typeof readTasks>>;
