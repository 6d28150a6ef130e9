import { stillFlagged } from '#lib/domain/follow-up.ts';
import { comparePeriods, periodEnd } from '#lib/domain/period-dates.ts';
import { working } from '#lib/server/working.ts';
import { readPeople } from '../release-desk/data.ts';
import { quarterOf } from '../release-desk/view.ts';
import { readDraft } from '../release-plan/data.ts';
import { readUnitBook } from '../unit-tree/data.ts';
import { isAskedOf } from '../unit-tree/view.ts';

/** Everything the publisher reads before signing a release of a quarter. */
export async function readDraftPage(countyCode: string, quarter: string, now: Date) {
  const db = working();
  const [draft, forms, notes, waiting] = await Promise.all([
    readDraft(db, countyCode, quarter, now),
    readForms(countyCode, quarter),
    readNotes(countyCode, quarter),
    db.releasePlan.findFirst({
      where: { countyCode, state: 'waiting', period: { lte: quarter } },
      select: { period: true, version: true, publishAt: true },
    }),
  ]);
  const people = await readPeople(
    countyCode,
    notes.map(({ by }) => by),
  );
  return { draft, forms, notes, waiting, people };
}

/** The forms whose figures belong in the quarter's release, and how far each has come. */
async function readForms(countyCode: string, quarter: string) {
  const db = working();
  const periods = await db.submission.findMany({
    where: { countyCode },
    distinct: ['period'],
    select: { period: true },
  });
  const own = periods.map(({ period }) => period).filter((period) => quarterOf(period) === quarter);
  const [opened, units, departments] = await Promise.all([
    db.submission.findMany({
      where: { countyCode, period: { in: own } },
      select: {
        id: true,
        formId: true,
        unitId: true,
        departmentCode: true,
        period: true,
        state: true,
        form: { select: { nameZh: true, nameEn: true } },
      },
      orderBy: [{ formId: 'asc' }, { unitId: 'asc' }],
    }),
    db.unit.findMany({
      where: { countyCode, kind: { in: ['county', 'township'] } },
      select: { id: true, shortZh: true, shortEn: true },
    }),
    db.department.findMany({ where: { countyCode }, select: { code: true, nameZh: true, nameEn: true } }),
  ]);
  const trees = await readUnitBook(db, countyCode);
  return { submissions: opened.filter((row) => isAskedOf(trees, row)), units, departments };
}

export type Noted = {
  kind: 'flagged' | 'reason';
  unitId: string;
  indicatorCode: string;
  period: string;
  text: string;
  by: string;
};

/** Cells somebody marked to be followed up and nobody has unmarked, and values that were right although they looked wrong. */
async function readNotes(countyCode: string, quarter: string): Promise<Noted[]> {
  const db = working();
  const end = periodEnd(quarter) ?? '';
  const remarks = await db.remark.findMany({
    where: { countyCode, kind: { in: ['flagged', 'unflagged'] } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
  const figureOf = (row: (typeof remarks)[number]) =>
    [row.unitId, row.indicatorCode, row.period, row.dimension].join('|');
  const flagged = stillFlagged(remarks, figureOf).filter((row) => (periodEnd(row.period) ?? '9') <= end);
  const cells = await db.submissionCell.findMany({
    where: { countyCode, reason: { not: null }, review: 'approved' },
    select: {
      unitId: true,
      indicatorCode: true,
      reason: true,
      savedBy: true,
      submission: { select: { period: true } },
    },
  });
  const reasons = cells.filter(({ submission }) => quarterOf(submission.period) === quarter);
  return [
    ...flagged
      .sort((a, b) => comparePeriods(b.period, a.period))
      .map(({ unitId, indicatorCode, period, text, by }) => ({
        ...{ kind: 'flagged' as const, unitId, indicatorCode, period, text, by },
      })),
    ...reasons.map(({ unitId, indicatorCode, reason, savedBy, submission }) => ({
      ...{ kind: 'reason' as const, unitId, indicatorCode, period: submission.period, text: reason ?? '', by: savedBy },
    })),
  ];
}

export type DraftRows = Awaited<ReturnType<typeof readDraftPage>>;
