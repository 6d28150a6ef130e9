import { actorName } from '#lib/domain/actor.ts';
import { type History, type Plan, UnfitChange } from '#lib/domain/unit-plan.ts';
import type { Unit } from '#lib/generated/sqlite/whole/client.ts';
import { canonical, sha256 } from '#lib/server/audit.ts';
import type { Tx } from '#lib/server/db.ts';
import type { Done, Order } from '#lib/server/gateway.ts';
import { insertRows } from '#lib/server/insert-rows.ts';
import { keepStored } from '#lib/server/kept-rows.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { followFrom } from '../following/mutations.ts';
import { readHistory } from '../unit-change/data.ts';
import { issueOf } from '../unit-change/view.ts';
import { readUnitBearing } from '../unit-effect/data.ts';
import { type UnitEffect, unitEffects } from '../unit-effect/view.ts';

/** `series`: how many series of figures were added up anew. */
export type Changed = { id: string; series: number };
export type Told = { day: string; reason: string; seen?: string | undefined };
export type Tile = Pick<Unit, 'tileCol' | 'tileRow'>;

export type Planned = { id: string; plan: Plan; tile?: Tile };

/** Plans, shows what it would do until that was read, and then stores it with every sum that it changes. */
export async function carryOut(
  tx: Tx,
  order: Order,
  told: Told,
  planning: (history: History) => Planned | Promise<Planned>,
): Promise<Done<Changed>> {
  const { countyCode, now } = order;
  if (told.day > dayOf(now)) throw unfit({ field: 'day', name: 'future' });
  const history = await readHistory(tx, countyCode);
  const { id, plan, tile } = await planned(history, planning);
  const day = plan.from ?? told.day;
  await refuseUnseen(tx, countyCode, { history, plan, day, tile }, told.seen);
  const before = plan.units.flatMap((unit) => history.units.find((one) => one.id === unit.id) ?? []);
  await store(tx, order, { plan, tile, reason: told.reason });
  const by = order.actor ? actorName(order.actor) : '';
  const cause = { countyCode, submissionId: null, approvedBy: by, approvedAt: now };
  const series = plan.from === null ? 0 : await followFrom(tx, plan.from, cause);
  const { reason } = told;
  return {
    answer: { id, series },
    before: before.map(remembered),
    after: { day, reason, units: plan.units.map(remembered) },
  };
}

async function planned(history: History, planning: (history: History) => Planned | Promise<Planned>): Promise<Planned> {
  try {
    return await planning(history);
  } catch (error) {
    throw error instanceof UnfitChange ? unfit(error.fault) : error;
  }
}

type Asked = { history: History; plan: Plan; day: string; tile: Tile | undefined };

/** What a change would do is read before it is done; where it would do something else by now, read again. */
async function refuseUnseen(tx: Tx, countyCode: string, asked: Asked, seen: string | undefined): Promise<void> {
  const { plan, day, tile } = asked;
  const bearing = await readUnitBearing(
    tx,
    countyCode,
    plan.units.map(({ id }) => id),
    day,
  );
  const asks: UnitEffect[] = unitEffects({ ...asked, bearing });
  const mark = sha256(canonical({ asks, pasts: plan.pasts, tile: tile ?? null }));
  if (seen !== mark) throw new Refusal('invalid', 'what it would do was not read', { asks, seen: mark });
}

async function store(
  tx: Tx,
  { countyCode, actor, now }: Order,
  { plan, tile, reason }: { plan: Plan; tile: Tile | undefined; reason: string },
): Promise<void> {
  for (const { id, ...unit } of plan.units) {
    const data = { ...unit, ...tile };
    const key = { countyCode, id };
    const where = { countyCode_id: key };
    if (plan.pasts.some(({ unitId, change }) => unitId === id && change === 'created'))
      await tx.unit.create({ data: { ...key, ...data } });
    else await tx.unit.update({ where, data });
    await keepStored(tx, 'Unit', key);
  }
  const told = { reason, changedBy: actor ? actorName(actor) : '', changedAt: now };
  await insertRows(
    tx,
    'UnitPast',
    plan.pasts.map((past) => ({ countyCode, ...past, ...told })),
  );
}

function remembered({ id, code, sort, nameZh, nameEn, parentId, validFrom, validTo }: History['units'][number]) {
  return { id, code, sort, nameZh, nameEn, parentId, validFrom, validTo };
}

function unfit(fault: Parameters<typeof issueOf>[0]): Refusal {
  return new Refusal('invalid', `${fault.field}: ${fault.name}`, [issueOf(fault)]);
}
