import { personOf } from '#lib/domain/actor.ts';
import { definitionsOf } from '#lib/domain/catalogue/definition.ts';
import { may } from '#lib/domain/permissions.ts';
import { saidOfDay } from '#lib/domain/supervision/due-day.ts';
import { isResponsible } from '#lib/domain/supervision/responsible.ts';
import type { Supervision } from '#lib/generated/sqlite/whole/client.ts';
import { type Door, door, type Tx } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { type NoticeRow, storeNotices, withoutTold } from '../notice/mutations.ts';
import { type NoticeValues, tellSchema } from '../notice/schema.ts';
import { type Responsible, readResponsible } from '../responsible/data.ts';

type Named = { nameZh: string; nameEn: string };
type Told = {
  item: Supervision;
  /** The unit and the indicator it is about. */
  unit: Named & { path: string };
  indicator: Named;
  said: NoticeValues['said'];
  /** One notice for each happening: the id of the item itself, or of what was said under it. */
  occasion: string;
  text: string | null;
  by: string;
  at: Date;
};

/**
 * Tells everybody whose item it is of what has just happened to it, inside the write that made it happen: those
 * responsible, and from then on whoever opened it. Nobody is told of what they did themselves.
 */
export async function tellOfItem(tx: Tx, { item, unit, indicator, said, occasion, text, by, at }: Told): Promise<void> {
  const { countyCode } = item;
  const everybody = await readResponsible(tx, countyCode, dayOf(at));
  const concerned = concernedBy(item, unit, everybody, said !== 'opened').filter((id) => id !== personOf(by));
  const values = { ...valuesOf(item, unit, indicator, said), ...(text ? { reason: text } : {}) };
  const kind = said === 'opened' ? 'supervised' : 'answered';
  const userIds = await activeAmong(tx, countyCode, concerned);
  const rows = userIds.map((userId) => ({ userId, kind, occasion, submissionId: null, values }) as const);
  await storeNotices(tx, countyCode, rows, at);
}

/** Those whose item it is, and whoever opened it where that is news to them too; each once. */
function concernedBy(
  { departmentCode, ownerId, openedBy }: Supervision,
  { path: unitPath }: { path: string },
  everybody: readonly Responsible[],
  withOpener: boolean,
): string[] {
  const responsible = everybody.filter(({ grants }) => isResponsible(grants, { unitPath, departmentCode }));
  const ids = [...responsible.map(({ userId }) => userId), ownerId, withOpener ? personOf(openedBy) : null];
  return [...new Set(ids.filter((id) => id !== null))];
}

function valuesOf(
  { id, period, dueOn }: Supervision,
  unit: Named,
  indicator: Named,
  said: NoticeValues['said'],
): NoticeValues {
  return {
    ...{ count: 1, formZh: '', formEn: '', period, due: dueOn, supervisionId: id, said },
    ...{ indicatorZh: indicator.nameZh, indicatorEn: indicator.nameEn, unitZh: unit.nameZh, unitEn: unit.nameEn },
  };
}

async function activeAmong(tx: Tx, countyCode: string, ids: readonly string[]): Promise<string[]> {
  const active = await tx.user.findMany({
    where: { countyCode, id: { in: [...ids] }, active: true },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return active.map(({ id }) => id);
}

/**
 * Tells those whose item is due within three days, and once more when its day has passed, whoever opened it too then.
 * A day on which there is nothing new to tell leaves no trace; an item that was put off is told of its new day.
 * @returns how many notices were written.
 */
export async function tellOfDueItems(order: Order, through: Door = door()): Promise<number> {
  const { countyCode, now } = order;
  // Only whoever may write them learns that there is nothing to write; the rest is the gateway's to refuse.
  const mayTell = tellSchema.safeParse(order.input).success && may(order.actor, 'notice.write');
  if (mayTell && (await dueNews(through.client, countyCode, dayOf(now))).length === 0) return 0;
  return write(
    { ...order, action: 'notice.write', subject: `county:${countyCode}`, schema: tellSchema },
    async (tx, { day }) => {
      const rows = await dueNews(tx, countyCode, day);
      await storeNotices(tx, countyCode, rows, now);
      return { answer: rows.length, after: { told: rows.map(({ userId, occasion }) => `${userId} ${occasion}`) } };
    },
    through,
  );
}

async function dueNews(tx: Tx, countyCode: string, day: string): Promise<NoticeRow[]> {
  const open = await tx.supervision.findMany({ where: { countyCode, state: 'open' }, orderBy: { id: 'asc' } });
  const pressing = open.flatMap((item) => {
    const said = saidOfDay(item.dueOn, day);
    return said ? [{ item, said }] : [];
  });
  if (pressing.length === 0) return [];
  const everybody = await readResponsible(tx, countyCode, day);
  const units = await tx.unit.findMany({ where: { countyCode, id: { in: pressing.map(({ item }) => item.unitId) } } });
  const codes = { in: pressing.map(({ item }) => item.indicatorCode) };
  const versions = await tx.indicatorVersion.findMany({ where: { countyCode, indicatorCode: codes } });
  const definitions = definitionsOf(versions);
  const rows: NoticeRow[] = [];
  for (const { item, said } of pressing) {
    const unit = units.find(({ id }) => id === item.unitId);
    const indicator = definitions.get(item.indicatorCode, item.period);
    if (!unit || !indicator) continue;
    const values = valuesOf(item, unit, indicator, said);
    const told = {
      kind: 'supervised',
      occasion: `${item.id} ${said} ${item.dueOn}`,
      submissionId: null,
      values,
    } as const;
    const userIds = await activeAmong(tx, countyCode, concernedBy(item, unit, everybody, said === 'overdue'));
    rows.push(...userIds.map((userId) => ({ userId, ...told })));
  }
  return withoutTold(tx, countyCode, rows);
}
