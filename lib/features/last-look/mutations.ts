import { type Door, door } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { keepRows } from '#lib/server/kept-rows.ts';
import { lookSchema } from './schema.ts';

/**
 * Remembers up to when the person has seen what changed. What happened while the page was being read stays new, and
 * a page that was left open takes back nothing that was seen since.
 */
export function markSeen(order: Order, through: Door = door()): Promise<{ seenAt: string }> {
  const { countyCode, now } = order;
  const userId = order.actor?.kind === 'person' ? order.actor.id : '';
  return write(
    {
      ...{ ...order, action: 'own.look', subject: `person:${userId}`, schema: lookSchema },
      scope: () => ({ kind: 'own', userId }),
    },
    async (tx, input) => {
      const key = { countyCode_userId: { countyCode, userId } };
      const before = await tx.lastLook.findUnique({ where: key });
      const asked = Math.min(new Date(input.seenAt).getTime(), now.getTime());
      const seenAt = new Date(Math.max(asked, before?.seenAt.getTime() ?? 0));
      const row = { countyCode, userId, seenAt };
      await tx.lastLook.upsert({ where: key, create: row, update: { seenAt } });
      keepRows(tx, 'LastLook', [row]);
      return { answer: { seenAt: seenAt.toISOString() }, after: { seenAt } };
    },
    through,
  );
}
