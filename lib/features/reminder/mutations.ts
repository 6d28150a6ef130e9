import { actorName } from '#lib/domain/actor.ts';
import { may, type SubmissionScope } from '#lib/domain/permissions.ts';
import { isOpen } from '#lib/domain/submission/transition.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { submissionScope } from '#lib/server/submission-scope.ts';
import { dayOf, startOfDay } from '#lib/shared/county-day.ts';
import { tellFilersOfMany } from '../notice/mutations.ts';
import { recordEvent } from '../submission-event/mutations.ts';
import { readUnitBook } from '../unit-tree/data.ts';
import { isAskedOf } from '../unit-tree/view.ts';
import { reminderSchema } from './schema.ts';

/**
 * Reminds the filers of forms that are still in their hands, each at most once a day. Of many, those that were
 * handed in meanwhile are passed over.
 * @throws Refusal `forbidden` where one of them is not this reviewer's, or none is in its filer's hands: nobody is
 * reminded then.
 */
export function remindFilers(order: Order, through?: Door): Promise<{ reminded: string[] }> {
  const { actor, countyCode, now } = order;
  return write(
    {
      ...order,
      action: 'submission.remind',
      subject: 'submissions',
      schema: reminderSchema,
      scope: (tx, { ids }) => decidingScope(tx, order, ids),
    },
    async (tx, { ids }) => {
      const by = actor ? actorName(actor) : '';
      const told = await remindedToday(tx, order, ids);
      const open = await tx.submission.findMany({
        where: { countyCode, id: { in: ids }, state: { in: ['not_started', 'filling', 'returned'] } },
        select: { id: true, unitId: true, period: true },
        orderBy: { id: 'asc' },
      });
      const trees = await readUnitBook(tx, countyCode);
      const asked = open.filter((row) => isAskedOf(trees, row));
      const reminded = asked.map(({ id }) => id).filter((id) => !told.has(id));
      for (const submissionId of reminded)
        await recordEvent(tx, { countyCode, submissionId, at: now, by, kind: 'reminded' });
      // A form is reminded of once a day, so the first of them names the occasion.
      const occasion = `${dayOf(now)} ${reminded[0]}`;
      await tellFilersOfMany(tx, { countyCode, submissionIds: reminded, kind: 'reminded', occasion, at: now });
      return { answer: { reminded }, after: { reminded } };
    },
    through,
  );
}

/** The scope that decides over all: one that is not this person's, else one that may be reminded of, else any. */
async function decidingScope(
  tx: Tx,
  { countyCode, actor }: Order,
  ids: readonly string[],
): Promise<SubmissionScope | null> {
  let deciding: SubmissionScope | null = null;
  for (const id of ids) {
    const scope = await submissionScope(tx, countyCode, id);
    if (!scope || !may(actor, 'submission.remind', { ...scope, state: 'filling' })) return scope;
    if (!deciding || isOpen(scope.state)) deciding = scope;
  }
  return deciding;
}

async function remindedToday(tx: Tx, { countyCode, now }: Order, ids: readonly string[]): Promise<Set<string>> {
  const found = await tx.submissionEvent.findMany({
    where: { countyCode, submissionId: { in: [...ids] }, kind: 'reminded', at: { gte: startOfDay(dayOf(now)) } },
    select: { submissionId: true },
  });
  return new Set(found.map(({ submissionId }) => submissionId));
}
