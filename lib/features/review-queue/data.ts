import { working } from '#lib/server/working.ts';
import { handedInCells } from '../submission-round/schema.ts';
import { readUnitBook } from '../unit-tree/data.ts';
import { isAskedOf } from '../unit-tree/view.ts';

/** Days for which a decided form stays in the list. */
const KEPT_DAYS = 92;

/** Everything the list of a reviewer shows of the forms below some units; rights over each row are asked by the loader. */
export async function readQueue(countyCode: string, reach: readonly { unitPath: string }[], now: Date) {
  const db = working();
  const units = await db.unit.findMany({
    where: {
      countyCode,
      kind: { in: ['county', 'township'] },
      OR: reach.map(({ unitPath }) => ({ path: { startsWith: unitPath } })),
    },
    select: { id: true, path: true, code: true, kind: true, nameZh: true, nameEn: true },
    orderBy: { code: 'asc' },
  });
  const since = new Date(now.getTime() - KEPT_DAYS * 86_400_000);
  const known = await db.submission.findMany({
    where: {
      countyCode,
      unitId: { in: units.map(({ id }) => id) },
      OR: [{ state: { not: 'approved' } }, { decidedAt: { gte: since } }],
    },
    include: { form: true },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
  });
  const trees = await readUnitBook(db, countyCode);
  // What has been decided stays in the list; what nobody asks for any more waits for no one.
  const submissions = known.filter((row) => row.state === 'approved' || isAskedOf(trees, row));
  const pending = submissions.filter(({ state }) => state === 'submitted' || state === 'first_reviewed');
  const ids = pending.map(({ id }) => id);
  const rounds = await db.submissionRound.findMany({
    where: { countyCode, submissionId: { in: ids } },
    select: { submissionId: true, round: true, cells: true },
    orderBy: { round: 'asc' },
  });
  const savers = await db.submissionCell.findMany({
    where: { countyCode, submissionId: { in: ids }, review: { not: 'approved' } },
    distinct: ['submissionId', 'savedBy'],
    select: { submissionId: true, savedBy: true },
  });
  return {
    units,
    submissions,
    savers,
    rounds: rounds.map(({ cells, ...row }) => ({ ...row, cells: handedInCells(cells) })),
    departments: await db.department.findMany({ where: { countyCode } }),
    domains: await db.domain.findMany({ where: { countyCode }, select: { code: true, order: true, glyph: true } }),
  };
}

export type QueueRows = Awaited<ReturnType<typeof readQueue>>;
