import { randomUUID } from 'node:crypto';
import { meetingFigure, settle } from '#lib/domain/supervision/aim.ts';
import type { Supervision } from '#lib/generated/sqlite/whole/client.ts';
import type { Tx } from '#lib/server/db.ts';
import { insertRows } from '#lib/server/insert-rows.ts';
import { keepStored } from '#lib/server/kept-rows.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { Refusal } from '#lib/shared/errors.ts';
import type { Series as Touched } from '../sum/view.ts';
import { readSeries } from '../supervision-figure/data.ts';
import { broughtOf, type Series } from '../supervision-figure/view.ts';
import { tellOfItem } from '../supervision-notice/mutations.ts';

type Cause = { by: string; at: Date };

/**
 * Ends the items whose expected figure has come, and opens those again that a revision took it from, in the same
 * transaction as the approval that changed these figures. Nothing else changes a figure, so that no clock has to look.
 */
export async function settleItems(
  tx: Tx,
  countyCode: string,
  touched: readonly Touched[],
  { by, at }: Cause,
): Promise<void> {
  const indicatorCode = { in: [...new Set(touched.map((one) => one.indicatorCode))] };
  const items = await tx.supervision.findMany({
    where: { countyCode, state: { in: ['open', 'met'] }, expected: { not: null }, dimension: '', indicatorCode },
    orderBy: { id: 'asc' },
  });
  if (items.length === 0) return;
  const series = await readSeries(tx, countyCode, items, dayOf(at));
  for (const item of items) await settleOne(tx, item, series, { by, at });
}

async function settleOne(tx: Tx, item: Supervision, series: Series, { by, at }: Cause): Promise<void> {
  const { countyCode, id, version, expected, period } = item;
  const [unit, indicator] = [series.unitOf.get(item.unitId), series.versionOf.get(item.indicatorCode)];
  if (!unit || !indicator || expected === null) return;
  const rows = broughtOf(series.figuresOf(item.indicatorCode, item.unitId), indicator, series.thresholds);
  const settled = settle(item, indicator, rows);
  if (settled === null) return;
  const isMet = settled === 'met';
  const data = isMet
    ? ({ state: 'met', endedBy: by, endedAt: at } as const)
    : ({ state: 'open', endedBy: null, endedAt: null } as const);
  const where = { countyCode, id, version, state: item.state };
  const { count } = await tx.supervision.updateMany({ where, data: { ...data, version: version + 1 } });
  if (count !== 1) throw new Refusal('conflict', 'an item of supervision has moved on');
  await keepStored(tx, 'Supervision', { countyCode, id });
  // The period of the figure that decided; its value is read where it is kept.
  const decider = isMet ? (meetingFigure({ period, expected }, indicator, rows)?.period ?? '') : '';
  const reply = { countyCode, id: randomUUID(), supervisionId: id, kind: settled, text: decider, dueOn: null, by, at };
  await insertRows(tx, 'SupervisionReply', [reply]);
  await tellOfItem(tx, { item, unit, indicator, said: settled, occasion: reply.id, text: null, by, at });
}
