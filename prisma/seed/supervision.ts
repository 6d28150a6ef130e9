import { z } from 'zod';
import { addDays } from '#lib/domain/calendar-day.ts';
import { expectedNext, meetingFigure } from '#lib/domain/supervision/aim.ts';
import { targetsInForce } from '#lib/features/snapshot/view.ts';
import { storeItem } from '#lib/features/supervision/mutations.ts';
import { readSeries } from '#lib/features/supervision-figure/data.ts';
import { broughtOf, standingAt } from '#lib/features/supervision-figure/view.ts';
import { tellOfItem } from '#lib/features/supervision-notice/mutations.ts';
import type { IndicatorVersion, Supervision } from '#lib/generated/sqlite/whole/client.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { write } from '#lib/server/gateway.ts';
import { insertRows } from '#lib/server/insert-rows.ts';
import { dayOf, startOfDay } from '#lib/shared/county-day.ts';
import { type ItemRow, type ReplyRow, readSupervision } from './read/supervision-rows.ts';
import { unitId } from './units.ts';

type Place = { countyCode: string; now: Date; folder?: string };

/** Half past nine in the morning: when offices write. */
const MORNING_MS = 9.5 * 3_600_000;
/** A quarter is filed and approved by about this long after it. */
const DAYS_TO_APPROVE = 20;

/**
 * Puts a few items under supervision in the demonstration, as its leader would have: each asks for the schedule's
 * figure of the next quarter, and is met where that quarter brought it.
 */
export async function seedSupervision(door: Door, { countyCode, now, folder = import.meta.dirname }: Place) {
  const { items, replies } = readSupervision(folder);
  const intent = { countyCode, now, actor: { kind: 'system', name: 'setup' }, action: 'county.seed' } as const;
  const schema = z.strictObject({ supervised: z.literal('demonstration') });
  return write(
    { ...intent, subject: `county:${countyCode}`, schema, input: { supervised: 'demonstration' } },
    async (tx) => {
      const leader = await tx.roleGrant.findFirst({ where: { countyCode, role: 'leader' } });
      const by = leader ? `person:${leader.userId}` : `office:${countyCode}`;
      for (const row of items) {
        const own = replies.filter(({ item }) => item === row.key);
        await storeOne(tx, { countyCode, now, by }, row, own);
      }
      return { answer: { items: items.length }, after: { items: items.map(({ key }) => key) } };
    },
    door,
  );
}

type Around = { countyCode: string; now: Date; by: string };

async function storeOne(
  tx: Tx,
  { countyCode, now, by }: Around,
  row: ItemRow,
  said: readonly ReplyRow[],
): Promise<void> {
  const dayAt = (when: string) => (when.includes('-', 1) ? when : addDays(dayOf(now), Number(when)));
  const momentAt = (when: string) => new Date(startOfDay(dayAt(when)).getTime() + MORNING_MS);
  const place = { indicatorCode: row.indicator, unitId: unitId(row.unit) };
  const series = await readSeries(tx, countyCode, [place], dayOf(now));
  const [unit, indicator] = [series.unitOf.get(place.unitId), series.versionOf.get(row.indicator)];
  if (!unit || !indicator) throw new Error(`demonstration-supervision.csv: ${row.key} names no unit or indicator`);
  const rows = series.figuresOf(row.indicator, place.unitId);
  const expected = await expectedOf(tx, countyCode, indicator, place, row.period);
  const ended = said.find(({ kind }) => kind === 'ended');
  const meeting =
    expected !== null && !ended
      ? meetingFigure({ period: row.period, expected }, indicator, broughtOf(rows, indicator, series.thresholds))
      : null;
  const metAt = meeting && (await approvedAt(tx, countyCode, place, meeting.period, now));
  const dueOn = said.filter(({ kind }) => kind === 'extended').at(-1)?.due ?? row.due;
  const endedBy = ended && `person:${ended.by}`;
  const item: Supervision = {
    ...{ countyCode, id: `supervision-${row.key}`, ...place, dimension: '', period: row.period },
    ...{ ...standingAt(rows, row.period, indicator.frequency), departmentCode: row.department, ownerId: null },
    ...{ task: row.taskZh, expected, dueOn: dayAt(dueOn), openedBy: by, openedAt: momentAt(row.opened) },
    state: metAt ? 'met' : ended ? 'ended' : 'open',
    endedBy: metAt ? metAt.by : (endedBy ?? null),
    endedAt: metAt ? metAt.at : ended ? momentAt(ended.at) : null,
    ...{ endReason: ended?.textZh ?? null, version: 1 + said.filter(({ kind }) => kind !== 'reply').length },
  };
  await storeItem(tx, item);
  const replies = said.map(({ kind, at, by: name, textZh, due }, number) => ({
    ...{ countyCode, id: `${item.id}-${number + 1}`, supervisionId: item.id, kind, text: textZh },
    ...{ dueOn: due === null ? null : dayAt(due), by: `person:${name}`, at: momentAt(at) },
  }));
  const met = metAt && { ...metAt, kind: 'met', text: meeting.period, dueOn: null };
  const last = met ? [{ countyCode, id: `${item.id}-met`, supervisionId: item.id, ...met }] : [];
  await insertRows(tx, 'SupervisionReply', [...replies, ...last]);
  if (item.state !== 'open') return;
  const about = { item, unit, indicator, occasion: item.id, text: item.task, by };
  await tellOfItem(tx, { ...about, said: 'opened', at: item.openedAt });
}

async function expectedOf(
  tx: Tx,
  countyCode: string,
  indicator: IndicatorVersion,
  place: { indicatorCode: string; unitId: string },
  period: string,
): Promise<number | null> {
  const targets = await tx.target.findMany({ where: { countyCode, ...place, year: Number(period.slice(0, 4)) } });
  return expectedNext(indicator, targetsInForce(targets, '9')[0] ?? null, period);
}

/** When the figure of a period was approved, and by whom; what is added up has no version of its own. */
async function approvedAt(
  tx: Tx,
  countyCode: string,
  place: { indicatorCode: string; unitId: string },
  period: string,
  now: Date,
): Promise<{ at: Date; by: string }> {
  const version = await tx.figureVersion.findFirst({
    where: { countyCode, figure: { ...place, period, dimension: '' } },
    orderBy: { version: 'asc' },
    select: { approvedAt: true, approvedBy: true },
  });
  if (version) return { at: version.approvedAt, by: version.approvedBy };
  const end = await tx.figureVersion.findFirst({
    where: { countyCode, figure: { indicatorCode: place.indicatorCode, period } },
    orderBy: { approvedAt: 'desc' },
    select: { approvedAt: true, approvedBy: true },
  });
  return {
    at: end?.approvedAt ?? new Date(now.getTime() - DAYS_TO_APPROVE * 86_400_000),
    by: end?.approvedBy ?? `office:${countyCode}`,
  };
}
