import { randomUUID } from 'node:crypto';
import { may } from '#lib/domain/permissions.ts';
import { type DueNotice, dueNotices, noticeOf } from '#lib/domain/submission/due-notice.ts';
import type { NoticeKind } from '#lib/domain/vocabulary.ts';
import type { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import { type Door, door, type Tx } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { keepRows } from '#lib/server/kept-rows.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { readFilers } from '../filer/data.ts';
import { isFiledBy } from '../filer/view.ts';
import { readUnitBook } from '../unit-tree/data.ts';
import { isAskedOf } from '../unit-tree/view.ts';
import { type FormNoticeValues, type NoticeValues, readSchema, tellSchema } from './schema.ts';

export type NoticeRow = Pick<DueNotice, 'kind' | 'occasion' | 'submissionId'> & {
  userId: string;
  values: NoticeValues | FormNoticeValues;
};

/**
 * Tells every filer once what opened, falls due or is overdue. A day on which there is nothing new to
 * tell leaves no trace.
 * @returns how many notices were written.
 */
export async function writeNotices(order: Order, through: Door = door()): Promise<number> {
  const { countyCode } = order;
  const asked = tellSchema.safeParse(order.input);
  // Only whoever may write them learns that there is nothing to write; the rest is the gateway's to refuse.
  if (
    asked.success &&
    may(order.actor, 'notice.write') &&
    (await notYetTold(through.client, countyCode, asked.data.day)).length === 0
  )
    return 0;
  return write(
    { ...order, action: 'notice.write', subject: `county:${countyCode}`, schema: tellSchema },
    async (tx, input) => {
      const rows = await notYetTold(tx, countyCode, input.day);
      await storeNotices(tx, countyCode, rows, order.now);
      return {
        answer: rows.length,
        after: { told: rows.map(({ userId, kind, occasion }) => `${userId} ${kind} ${occasion}`) },
      };
    },
    through,
  );
}

type Happened = { countyCode: string; kind: NoticeKind; occasion: string; at: Date };

/** Tells the filers of one form of something that has just happened to it, inside the write that made it happen. */
export async function tellFilers(
  tx: Tx,
  { submissionId, reason, ...happened }: Happened & { submissionId: string; reason?: string },
): Promise<void> {
  await tell(tx, { ...happened, submissionIds: [submissionId] }, reason);
}

/** The same of many forms at once: each filer is told of all of theirs in one notice. */
export async function tellFilersOfMany(
  tx: Tx,
  { reason, ...happened }: Happened & { submissionIds: readonly string[]; reason?: string },
): Promise<void> {
  await tell(tx, happened, reason);
}

async function tell(
  tx: Tx,
  { countyCode, submissionIds, kind, occasion, at }: Happened & { submissionIds: readonly string[] },
  reason?: string,
): Promise<void> {
  const watched = await readWatched(tx, { countyCode, id: { in: [...submissionIds] } });
  const rows = (await readFilers(tx, countyCode, dayOf(at))).flatMap(({ userId, actor }) => {
    const own = watched.filter((one) => isFiledBy(actor, one));
    if (own.length === 0) return [];
    const notice = noticeOf(kind, occasion, own);
    return [{ userId, ...notice, values: { ...notice.values, ...(reason ? { reason } : {}) } }];
  });
  await storeNotices(tx, countyCode, await withoutTold(tx, countyCode, rows), at);
}

/**
 * Tells people of what is about no form, inside the write that made it happen; each of an occasion once.
 * @returns ids of those to whom it was news.
 */
export async function tellPeople(
  tx: Tx,
  { countyCode, kind, at }: Omit<Happened, 'occasion'>,
  told: readonly { userId: string; occasion: string; values: NoticeValues }[],
): Promise<string[]> {
  const rows = told.map((one) => ({ ...one, kind, submissionId: null }));
  const news = await withoutTold(tx, countyCode, rows);
  await storeNotices(tx, countyCode, news, at);
  return news.map(({ userId }) => userId);
}

/** Marks a person's own notices as read. */
export function readNotices(order: Order & { userId: string }, through?: Door): Promise<number> {
  const { countyCode, now, userId, ...rest } = order;
  return write(
    {
      ...{ ...rest, countyCode, now, action: 'own.notice', subject: `notices:${userId}`, schema: readSchema },
      scope: () => ({ kind: 'own', userId }),
    },
    async (tx, { ids }) => {
      const { count } = await tx.notice.updateMany({
        where: { countyCode, userId, readAt: null, ...(ids ? { id: { in: ids } } : {}) },
        data: { readAt: now },
      });
      return { answer: count, after: { read: count } };
    },
    through,
  );
}

async function notYetTold(tx: Tx, countyCode: string, day: string): Promise<NoticeRow[]> {
  const watched = await readWatched(tx, { countyCode, state: { in: ['not_started', 'filling', 'returned'] } });
  const rows = (await readFilers(tx, countyCode, day)).flatMap(({ userId, actor }) => {
    const own = watched.filter((one) => isFiledBy(actor, one));
    return dueNotices(own, day).map((notice) => ({ userId, ...notice }));
  });
  return withoutTold(tx, countyCode, rows);
}

/** Submissions that are asked for, with what decides whose they are and how they are spoken of. */
async function readWatched(tx: Tx, where: { countyCode: string } & Prisma.SubmissionWhereInput) {
  const opened = await tx.submission.findMany({
    where,
    include: { form: { select: { nameZh: true, nameEn: true, reviewSteps: true } } },
  });
  const trees = await readUnitBook(tx, where.countyCode);
  const submissions = opened.filter((row) => isAskedOf(trees, row));
  const units = await tx.unit.findMany({
    where: { countyCode: where.countyCode, id: { in: [...new Set(submissions.map(({ unitId }) => unitId))] } },
    select: { id: true, path: true },
  });
  const paths = new Map(units.map(({ id, path }) => [id, path]));
  return submissions.map(({ form, ...row }) => ({
    ...{ ...row, formNameZh: form.nameZh, formNameEn: form.nameEn, reviewSteps: form.reviewSteps },
    unitPath: paths.get(row.unitId) ?? '',
  }));
}

/** What of these notices nobody has been told yet. */
export async function withoutTold(tx: Tx, countyCode: string, rows: readonly NoticeRow[]): Promise<NoticeRow[]> {
  const userIds = [...new Set(rows.map(({ userId }) => userId))];
  const told = await tx.notice.findMany({
    where: { countyCode, userId: { in: userIds } },
    select: { userId: true, kind: true, occasion: true },
  });
  const known = new Set(told.map(({ userId, kind, occasion }) => `${userId} ${kind} ${occasion}`));
  return rows.filter(({ userId, kind, occasion }) => !known.has(`${userId} ${kind} ${occasion}`));
}

/** Stores notices inside the write that gives the reason for them. */
export async function storeNotices(tx: Tx, countyCode: string, rows: readonly NoticeRow[], at: Date): Promise<void> {
  if (rows.length === 0) return;
  const data = rows.map((row) => ({ countyCode, id: randomUUID(), ...row, at }));
  keepRows(tx, 'Notice', data);
  await tx.notice.createMany({ data });
}
