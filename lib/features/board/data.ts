import { quarterOf } from '#lib/domain/period-schedule.ts';
import { working } from '#lib/server/working.ts';
import { readAskedBook } from '../asked/data.ts';

/** Quarters in which anything fell due, newest first. */
export async function readQuarters(countyCode: string): Promise<string[]> {
  const periods = await working().submission.findMany({
    where: { countyCode },
    distinct: ['period'],
    select: { period: true },
  });
  const quarters = new Set(periods.map(({ period }) => quarterOf(period)).filter((one) => one !== null));
  return [...quarters].sort().reverse();
}

/** Everything the board shows of one quarter: the same few queries whatever the number of villages. */
export async function readBoard(countyCode: string, quarter: string) {
  const db = working();
  const periods = await db.submission.findMany({
    where: { countyCode },
    distinct: ['period'],
    select: { period: true },
  });
  const own = periods.map(({ period }) => period).filter((period) => quarterOf(period) === quarter);
  const book = await readAskedBook(db, countyCode);
  const opened = await db.submission.findMany({
    where: { countyCode, period: { in: own } },
    include: { form: true, rounds: { where: { round: 1 }, select: { at: true } } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  });
  const submissions = opened.filter((row) => book.asks(row));
  const ids = submissions.map(({ id }) => id);
  const filled = await db.submissionCell.groupBy({
    by: ['submissionId'],
    where: { countyCode, submissionId: { in: ids }, state: { not: 'missing' }, review: { not: 'returned' } },
    _count: { _all: true },
  });
  const reminded = await db.submissionEvent.groupBy({
    by: ['submissionId'],
    where: { countyCode, submissionId: { in: ids }, kind: 'reminded' },
    _max: { at: true },
  });
  const units = await db.unit.findMany({
    where: { countyCode, kind: { in: ['county', 'township'] } },
    select: { id: true, path: true, nameZh: true, nameEn: true },
    orderBy: { path: 'asc' },
  });
  const departments = await db.department.findMany({ where: { countyCode } });
  const domains = await db.domain.findMany({ where: { countyCode }, select: { code: true, order: true, glyph: true } });
  return {
    submissions,
    filled,
    reminded,
    units,
    departments,
    domains,
    book,
  };
}

export type BoardData = Awaited<ReturnType<typeof readBoard>>;
