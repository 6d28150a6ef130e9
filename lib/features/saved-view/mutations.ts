import { randomUUID } from 'node:crypto';
import type { ZodType } from 'zod';
import type { Door, Tx } from '#lib/server/db.ts';
import { type Done, type Order, write } from '#lib/server/gateway.ts';
import { keepGone, keepRows, keepStored } from '#lib/server/kept-rows.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { dropSchema, keepSchema, MOST_VIEWS, renameSchema } from './schema.ts';

type Kept = { id: string; name: string };

/** A view is its owner's alone: who it is about is whoever asks, and another's is not there. */
function own<Input>(
  order: Order,
  schema: ZodType<Input>,
  work: (tx: Tx, input: Input, userId: string) => Promise<Done<Kept>>,
  through?: Door,
): Promise<Kept> {
  const userId = order.actor?.kind === 'person' ? order.actor.id : '';
  const intent = { ...order, action: 'own.view', subject: `person:${userId}`, schema } as const;
  return write({ ...intent, scope: () => ({ kind: 'own', userId }) }, (tx, input) => work(tx, input, userId), through);
}

/**
 * Keeps a view under a name; one of the same name for the same page takes its place.
 * @throws Refusal too_many where the person keeps as many as there can be.
 */
export function keepView(order: Order, through?: Door): Promise<Kept> {
  const { countyCode, now } = order;
  const work = async (tx: Tx, { name, path, query }: { name: string; path: string; query: string }, userId: string) => {
    const before = await tx.savedView.findFirst({ where: { countyCode, userId, path, name } });
    if (before) {
      await tx.savedView.update({ where: { countyCode_id: { countyCode, id: before.id } }, data: { query } });
      await keepStored(tx, 'SavedView', { countyCode, id: before.id });
      return { answer: { id: before.id, name }, before: { query: before.query }, after: { name, path, query } };
    }
    if ((await tx.savedView.count({ where: { countyCode, userId } })) >= MOST_VIEWS)
      throw new Refusal('too_many', 'nobody keeps more views');
    const row = { countyCode, id: randomUUID(), userId, name, path, query, createdAt: now };
    keepRows(tx, 'SavedView', [row]);
    await tx.savedView.create({ data: row });
    return { answer: { id: row.id, name }, after: { name, path, query } };
  };
  return own(order, keepSchema, work, through);
}

/** @throws Refusal not_found where the person keeps no such view. */
export function renameView(order: Order, through?: Door): Promise<Kept> {
  const { countyCode } = order;
  const work = async (tx: Tx, { id, name }: { id: string; name: string }, userId: string) => {
    const before = await ownView(tx, { countyCode, id, userId });
    await tx.savedView.update({ where: { countyCode_id: { countyCode, id } }, data: { name } });
    await keepStored(tx, 'SavedView', { countyCode, id });
    return { answer: { id, name }, before: { name: before.name }, after: { name } };
  };
  return own(order, renameSchema, work, through);
}

/** @throws Refusal not_found where the person keeps no such view. */
export function dropView(order: Order, through?: Door): Promise<Kept> {
  const { countyCode } = order;
  const work = async (tx: Tx, { id }: { id: string }, userId: string) => {
    const before = await ownView(tx, { countyCode, id, userId });
    keepGone(tx, 'SavedView', [before]);
    await tx.savedView.delete({ where: { countyCode_id: { countyCode, id } } });
    return { answer: { id, name: before.name }, before: { name: before.name, query: before.query } };
  };
  return own(order, dropSchema, work, through);
}

async function ownView(tx: Tx, where: { countyCode: string; id: string; userId: string }) {
  const found = await tx.savedView.findFirst({ where });
  if (!found) throw new Refusal('not_found', 'there is no such view');
  return found;
}
