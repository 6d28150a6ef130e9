import { randomUUID } from 'node:crypto';
import { type Actor, actorName } from '#lib/domain/actor.ts';
import { dueFault } from '#lib/domain/supervision/stage.ts';
import type { Supervision } from '#lib/generated/sqlite/whole/client.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { insertRows } from '#lib/server/insert-rows.ts';
import { keepRows, keepStored } from '#lib/server/kept-rows.ts';
import { itemScope } from '#lib/server/supervision-scope.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { tellOfItem } from '../supervision-notice/mutations.ts';
import { endSchema, extendSchema, replySchema } from './schema.ts';

export type Answered = { id: string; replyId: string };

/**
 * Answers an item, with what proves it.
 * @param keep gives the files their lasting place; called once it is known that the answer may be given.
 * @throws Refusal `too_late` where the item has ended meanwhile.
 */
export function replyTo(order: Order, keep: () => Promise<void>, through?: Door): Promise<Answered> {
  const { countyCode, now } = order;
  const by = nameOf(order.actor);
  return write(
    {
      ...order,
      action: 'supervision.reply',
      subject: subjectOf(order.input),
      schema: replySchema,
      scope: async (tx, { id }) => (await itemScope(tx, countyCode, id))?.owner ?? null,
    },
    async (tx, { id, text, files }) => {
      const item = await tx.supervision.findUniqueOrThrow({ where: { countyCode_id: { countyCode, id } } });
      if (item.state !== 'open') throw new Refusal('too_late', 'the item has ended');
      const reply = { ...replyRow(item, 'reply', text), by, at: now };
      await insertRows(tx, 'SupervisionReply', [reply]);
      const rows = files.map((file) => ({ countyCode, id: randomUUID(), replyId: reply.id, ...file }));
      keepRows(tx, 'SupervisionFile', rows);
      await tx.supervisionFile.createMany({ data: rows });
      await keep();
      await tell(tx, item, { said: 'reply', occasion: reply.id, text, by, at: now });
      return { answer: { id, replyId: reply.id }, after: { id: reply.id, text, files } };
    },
    through,
  );
}

/**
 * Puts an item off, with a reason that everybody concerned reads.
 * @throws Refusal `invalid` with why the day will not do; `conflict` where somebody changed it meanwhile.
 */
export function extendItem(order: Order, through?: Door): Promise<{ id: string; dueOn: string }> {
  const { countyCode, now } = order;
  const by = nameOf(order.actor);
  return write(
    {
      ...order,
      action: 'supervision.extend',
      subject: subjectOf(order.input),
      schema: extendSchema,
      scope: async (tx, { id }) => (await itemScope(tx, countyCode, id))?.lead ?? null,
    },
    async (tx, { id, version, dueOn, reason }) => {
      const before = await openItem(tx, countyCode, { id, version });
      const fault = dueFault(dueOn, dayOf(now), before.dueOn);
      if (fault) throw new Refusal('invalid', `not to be due then: ${fault}`, [{ path: ['dueOn'], message: fault }]);
      const item = await change(tx, before, { dueOn });
      const reply = { ...replyRow(item, 'extended', reason), dueOn, by, at: now };
      await insertRows(tx, 'SupervisionReply', [reply]);
      await tell(tx, item, { said: 'extended', occasion: reply.id, text: reason, by, at: now });
      return { answer: { id, dueOn }, before: { dueOn: before.dueOn }, after: { dueOn, reason } };
    },
    through,
  );
}

/** Ends an item for a reason, whatever its figure says. @throws Refusal `conflict` where somebody changed it meanwhile. */
export function endItem(order: Order, through?: Door): Promise<{ id: string }> {
  const { countyCode, now } = order;
  const by = nameOf(order.actor);
  return write(
    {
      ...order,
      action: 'supervision.end',
      subject: subjectOf(order.input),
      schema: endSchema,
      scope: async (tx, { id }) => (await itemScope(tx, countyCode, id))?.lead ?? null,
    },
    async (tx, { id, version, reason }) => {
      const before = await openItem(tx, countyCode, { id, version });
      const item = await change(tx, before, { state: 'ended', endedBy: by, endedAt: now, endReason: reason });
      const reply = { ...replyRow(item, 'ended', reason), by, at: now };
      await insertRows(tx, 'SupervisionReply', [reply]);
      await tell(tx, item, { said: 'ended', occasion: reply.id, text: reason, by, at: now });
      return { answer: { id }, before: { state: before.state }, after: { state: 'ended', reason } };
    },
    through,
  );
}

/** Stores an item that was opened, and what came of it. Both are told to the audit. */
export async function storeItem(tx: Tx, item: Supervision): Promise<void> {
  keepRows(tx, 'Supervision', [item]);
  await tx.supervision.create({ data: item });
}

/** @throws Refusal `conflict` with how it stands now, where it has changed since it was shown. */
async function openItem(tx: Tx, countyCode: string, { id, version }: { id: string; version: number }) {
  const item = await tx.supervision.findUniqueOrThrow({ where: { countyCode_id: { countyCode, id } } });
  if (item.version === version && item.state === 'open') return item;
  const { state, dueOn } = item;
  throw new Refusal('conflict', 'the item has moved on', { theirs: { state, dueOn } });
}

async function change(tx: Tx, before: Supervision, data: Partial<Supervision>): Promise<Supervision> {
  const { countyCode, id, version } = before;
  const where = { countyCode, id, version, state: before.state };
  const { count } = await tx.supervision.updateMany({ where, data: { ...data, version: version + 1 } });
  if (count !== 1) throw new Refusal('conflict', 'the item has moved on');
  await keepStored(tx, 'Supervision', { countyCode, id });
  return { ...before, ...data, version: version + 1 };
}

function replyRow<Kind extends string>({ countyCode, id }: Supervision, kind: Kind, text: string) {
  return { countyCode, id: randomUUID(), supervisionId: id, kind, text, dueOn: null as string | null };
}

type Happened = Pick<Parameters<typeof tellOfItem>[1], 'said' | 'occasion' | 'text' | 'by' | 'at'>;

async function tell(tx: Tx, item: Supervision, happened: Happened): Promise<void> {
  const { countyCode, unitId, indicatorCode } = item;
  const unit = await tx.unit.findUniqueOrThrow({ where: { countyCode_id: { countyCode, id: unitId } } });
  const [indicator] = await tx.indicatorVersion.findMany({
    where: { countyCode, indicatorCode },
    orderBy: { version: 'desc' },
    take: 1,
  });
  if (indicator) await tellOfItem(tx, { item, unit, indicator, ...happened });
}

/** The item, as far as the input names one: it is not parsed yet. */
function subjectOf(input: unknown): string {
  const { id } = Object(input);
  return `supervision:${typeof id === 'string' ? id.slice(0, 64) : ''}`;
}

export function nameOf(actor: Actor | null): string {
  return actor ? actorName(actor) : '';
}
