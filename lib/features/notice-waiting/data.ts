import { type Person, personOf } from '#lib/domain/actor.ts';
import { may, type SubmissionScope } from '#lib/domain/permissions.ts';
import type { ToldOfWaiting, Waiting } from '#lib/domain/submission/waiting-notice.ts';
import type { Role } from '#lib/domain/vocabulary.ts';
import type { Client } from '#lib/server/statement.ts';
import type { WorkingClient } from '#lib/server/working.ts';
import { dayOf, startOfDay } from '#lib/shared/county-day.ts';
import { readHolders } from '../filer/data.ts';
import { noticeValues } from '../notice/schema.ts';
import { readUnitBook } from '../unit-tree/data.ts';
import { isAskedOf } from '../unit-tree/view.ts';

type Reader = Client & Pick<WorkingClient, 'user' | 'unit' | 'unitPast' | 'submission' | 'submissionCell' | 'notice'>;

const REVIEWERS: Role[] = ['first_reviewer', 'reviewer'];
/** What was told before that is not looked up any more; no form waits as long. */
const MEMORY_MS = 180 * 86_400_000;

/** Of every reviewer: which forms wait for their decision, and what they were told of such before. */
export async function readReviewers(reader: Reader, countyCode: string, now: Date) {
  const pending = await readPending(reader, countyCode);
  if (pending.length === 0) return [];
  const holders = await readHolders(reader, countyCode, { day: dayOf(now), roles: REVIEWERS });
  const since = new Date(now.getTime() - MEMORY_MS);
  const told = await reader.notice.findMany({
    where: { countyCode, kind: 'waiting', at: { gte: since } },
    select: { id: true, userId: true, at: true, readAt: true, values: true },
    orderBy: { at: 'desc' },
  });
  const today = startOfDay(dayOf(now));
  return holders.map(({ userId, actor }) => ({
    userId,
    waiting: pending.filter(({ scope }) => isTheirs(actor, scope)).map(({ form }) => form),
    earlier: told
      .filter((one) => one.userId === userId)
      .map(({ id, at, readAt, values }): ToldOfWaiting => {
        const isOpen = readAt === null && at >= today;
        return { id, isOpen, told: noticeValues.parse(values).told ?? [] };
      }),
  }));
}

function isTheirs(actor: Person, scope: SubmissionScope): boolean {
  return may(actor, 'submission.first_review', scope) || may(actor, 'submission.review', scope);
}

/** Forms that have been handed in and that nobody has begun to look at. */
async function readPending(reader: Reader, countyCode: string): Promise<{ form: Waiting; scope: SubmissionScope }[]> {
  const pending = await reader.submission.findMany({
    where: { countyCode, OR: [{ state: 'submitted', reviewBegunAt: null }, { state: 'first_reviewed' }] },
    include: { form: { select: { nameZh: true, nameEn: true, reviewSteps: true } } },
    orderBy: [{ submittedAt: 'desc' }, { id: 'asc' }],
  });
  if (pending.length === 0) return [];
  const trees = await readUnitBook(reader, countyCode);
  const rows = pending.filter((row) => isAskedOf(trees, row));
  const ids = rows.map(({ id }) => id);
  const units = await reader.unit.findMany({
    where: { countyCode, id: { in: [...new Set(rows.map(({ unitId }) => unitId))] } },
    select: { id: true, path: true },
  });
  const savers = await reader.submissionCell.findMany({
    where: { countyCode, submissionId: { in: ids }, review: { not: 'approved' } },
    distinct: ['submissionId', 'savedBy'],
    select: { submissionId: true, savedBy: true },
  });
  const paths = new Map(units.map(({ id, path }) => [id, path]));
  return rows.map(({ form, ...row }) => {
    const names = savers.filter(({ submissionId }) => submissionId === row.id).map(({ savedBy }) => savedBy);
    const authors = [...names, row.submittedBy ?? ''].filter((name) => personOf(name) !== null);
    const { id, round, state, period, dueOn, departmentCode } = row;
    return {
      form: { id, round, state, period, dueOn, formNameZh: form.nameZh, formNameEn: form.nameEn },
      scope: {
        ...{ kind: 'submission', unitPath: paths.get(row.unitId) ?? '', departmentCode, state },
        ...{ reviewSteps: form.reviewSteps, authors },
      },
    };
  });
}
