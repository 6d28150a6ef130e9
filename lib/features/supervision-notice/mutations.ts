import { personOf } from '#lib/domain/actor.ts';
import { isResponsible } from '#lib/domain/supervision/responsible.ts';
import type { Supervision } from '#lib/generated/sqlite/whole/client.ts';
import type { Tx } from '#lib/server/db.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { storeNotices } from '../notice/mutations.ts';
import type { NoticeValues } from '../notice/schema.ts';
import { readResponsible } from '../responsible/data.ts';

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
  const { countyCode, departmentCode, ownerId, openedBy } = item;
  const responsible = (await readResponsible(tx, countyCode, dayOf(at)))
    .filter(({ grants }) => isResponsible(grants, { unitPath: unit.path, departmentCode }))
    .map(({ userId }) => userId);
  const opener = said === 'opened' ? null : personOf(openedBy);
  const concerned = new Set([...responsible, ownerId, opener].filter((id) => id !== null));
  concerned.delete(personOf(by) ?? '');
  const active = await tx.user.findMany({
    where: { countyCode, id: { in: [...concerned] }, active: true },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const values: NoticeValues = {
    ...{ count: 1, formZh: '', formEn: '', period: item.period, due: item.dueOn, supervisionId: item.id, said },
    ...{ indicatorZh: indicator.nameZh, indicatorEn: indicator.nameEn, unitZh: unit.nameZh, unitEn: unit.nameEn },
    ...(text ? { reason: text } : {}),
  };
  const kind = said === 'opened' ? 'supervised' : 'answered';
  const rows = active.map(({ id }) => ({ userId: id, kind, occasion, submissionId: null, values }) as const);
  await storeNotices(tx, countyCode, rows, at);
}
