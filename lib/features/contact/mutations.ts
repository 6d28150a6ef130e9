import { type Door, door } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { keepStored } from '#lib/server/kept-rows.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { contactSchema } from './schema.ts';

/**
 * Lets a person say where reminders reach them. Empty means nowhere but in the application.
 * @throws Refusal conflict where the administrator changed the account meanwhile.
 */
export function saveContact(order: Order, through: Door = door()): Promise<{ version: number }> {
  const userId = order.actor?.kind === 'person' ? order.actor.id : '';
  const intent = { ...order, action: 'own.notice', subject: `person:${userId}`, schema: contactSchema } as const;
  return write(
    { ...intent, scope: () => ({ kind: 'own', userId }) },
    async (tx, { version, ...contact }) => {
      const { countyCode } = order;
      const before = await tx.user.findUnique({
        where: { countyCode_id: { countyCode, id: userId } },
        select: { phone: true, email: true, language: true, version: true },
      });
      const data = { ...contact, version: { increment: 1 } };
      const { count } = await tx.user.updateMany({ where: { countyCode, id: userId, version }, data });
      if (count !== 1) throw new Refusal('conflict', 'the account was changed meanwhile', { version: before?.version });
      await keepStored(tx, 'User', { countyCode, id: userId });
      return { answer: { version: version + 1 }, before, after: contact };
    },
    through,
  );
}
