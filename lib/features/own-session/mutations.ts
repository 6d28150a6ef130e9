import { type Door, door } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { revokeSchema } from './schema.ts';

/**
 * Ends one of the person's own sessions, or all but the present one where none is named.
 * @throws Refusal not_found where it is over already, or somebody else's.
 */
export function revokeSessions(
  order: Order & { session?: { sessionId: string } },
  through: Door = door(),
): Promise<{ ended: number }> {
  const userId = order.actor?.kind === 'person' ? order.actor.id : '';
  return write(
    {
      ...order,
      action: 'own.session',
      subject: `person:${userId}`,
      schema: revokeSchema,
      scope: () => ({ kind: 'own', userId }),
    },
    async (tx, { id }) => {
      const which = id ?? { not: order.session?.sessionId ?? '' };
      const { count } = await tx.signInSession.deleteMany({ where: { userId, id: which } });
      if (id !== undefined && count === 0) throw new Refusal('not_found', 'no such session');
      return { answer: { ended: count }, after: { ended: count } };
    },
    through,
  );
}
