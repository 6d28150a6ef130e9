import { countyScope } from '#lib/server/county-scope.ts';
import { type Door, door } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { endSchema, revokeSchema } from './schema.ts';

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

/** Ends every session of somebody else, as the administrator does when a computer was left open or lost. */
export function endSessionsOf(order: Order, through: Door = door()): Promise<{ ended: number }> {
  const { id } = (order.input ?? {}) as { id?: unknown };
  return write(
    {
      ...order,
      action: 'account.revoke_session',
      subject: `person:${typeof id === 'string' ? id.slice(0, 64) : ''}`,
      schema: endSchema,
      scope: (tx) => countyScope(tx, order.countyCode),
    },
    async (tx, input) => {
      const { countyCode } = order;
      const known = await tx.user.count({ where: { countyCode, id: input.id } });
      if (known === 0) throw new Refusal('not_found', 'no such account');
      const { count } = await tx.signInSession.deleteMany({ where: { userId: input.id } });
      return { answer: { ended: count }, after: { ended: count } };
    },
    through,
  );
}
