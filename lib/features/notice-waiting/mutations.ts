import { randomUUID } from 'node:crypto';
import { may } from '#lib/domain/permissions.ts';
import { waitingNotice } from '#lib/domain/submission/waiting-notice.ts';
import { type Door, door, type Tx } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { keepRows, keepStored } from '#lib/server/kept-rows.ts';
import { tellSchema } from '../notice/schema.ts';
import { readReviewers } from './data.ts';

/**
 * Tells every reviewer once what waits for them. It comes by the clock and not with the handing in, which is not to
 * wait for it; a minute without news leaves no trace.
 * @returns how many notices were written, or say more than before.
 */
export async function tellReviewers(order: Order, through: Door = door()): Promise<number> {
  const { countyCode, now } = order;
  // Only whoever may write them learns that there is nothing to write; the rest is the gateway's to refuse.
  const mayTell = tellSchema.safeParse(order.input).success && may(order.actor, 'notice.write');
  if (mayTell && (await news(through.client, order)).length === 0) return 0;
  return write(
    { ...order, action: 'notice.write', subject: `county:${countyCode}`, schema: tellSchema },
    async (tx) => {
      const found = await news(tx, order);
      for (const { userId, notice } of found) {
        const { noticeId, submissionId, values } = notice;
        const said = { submissionId, values, at: now };
        if (noticeId) {
          await tx.notice.update({ where: { countyCode_id: { countyCode, id: noticeId } }, data: said });
          await keepStored(tx, 'Notice', { countyCode, id: noticeId });
          continue;
        }
        const id = randomUUID();
        const row = { countyCode, id, userId, kind: 'waiting' as const, occasion: id, ...said };
        keepRows(tx, 'Notice', [row]);
        await tx.notice.create({ data: row });
      }
      return { answer: found.length, after: { told: found.map(({ userId }) => `${userId} waiting`) } };
    },
    through,
  );
}

async function news(reader: Tx, { countyCode, now }: Order) {
  const reviewers = await readReviewers(reader, countyCode, now);
  return reviewers.flatMap(({ userId, waiting, earlier }) => {
    const notice = waitingNotice(waiting, earlier);
    return notice ? [{ userId, notice }] : [];
  });
}
