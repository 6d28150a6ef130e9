import {
  planClosing,
  planCreation,
  planMerger,
  planMove,
  planRenaming,
  planReopening,
} from '#lib/domain/unit-change.ts';
import { shortEnOf, shortOf } from '#lib/domain/unit-name.ts';
import { type History, timesChanged, UnfitChange } from '#lib/domain/unit-plan.ts';
import type { Unit } from '#lib/generated/sqlite/whole/client.ts';
import { countyScope } from '#lib/server/county-scope.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { type Changed, carryOut, type Tile } from '../unit-storing/mutations.ts';
import { closingSchema, creationSchema, mergerSchema, moveSchema, renamingSchema, reopeningSchema } from './schema.ts';
import type { Theirs } from './view.ts';

/**
 * Adds a unit that is there from a day on.
 * @throws Refusal `invalid` as every one of these: with what is wrong field by field, or with what it would do to
 * others (`asks`) until that was read; `conflict` where the unit was changed meanwhile.
 */
export function createUnit(order: Order, through?: Door): Promise<Changed> {
  return write(
    { ...intent(order), schema: creationSchema },
    (tx, { reason, seen, tileCol, tileRow, ...given }) =>
      carryOut(tx, order, { day: given.day, reason, seen }, async (history) => {
        const id = freeId(history, given.code);
        await refuseTile(tx, order.countyCode, id, { tileCol, tileRow });
        return { id, plan: planCreation(history, { ...withShort(given), id }), tile: { tileCol, tileRow } };
      }),
    through,
  );
}

/** Gives a unit another name, sort or official code from a day on; figures and releases of the time before keep the old one. */
export function renameUnit(order: Order, through?: Door): Promise<Changed> {
  return write(
    { ...intent(order), schema: renamingSchema },
    (tx, { id, version, day, reason, seen, tileCol, tileRow, ...names }) =>
      carryOut(tx, order, { day, reason, seen }, async (history) => {
        refuseOtherVersion(history, id, version);
        const tile = { tileCol, tileRow };
        const alone = await refuseTile(tx, order.countyCode, id, tile);
        const plan = planRenaming(history, { ...withShort(names), id, day }, { alone });
        return { id, plan, tile };
      }),
    through,
  );
}

/** Puts a unit and all below it under another parent from a day on. */
export function moveUnit(order: Order, through?: Door): Promise<Changed> {
  return write(
    { ...intent(order), schema: moveSchema },
    (tx, { id, version, parentId, ...told }) =>
      carryOut(tx, order, told, (history) => {
        refuseOtherVersion(history, id, version);
        return { id, plan: planMove(history, { id, parentId, day: told.day }) };
      }),
    through,
  );
}

/** Ends a unit: from that day on nothing is asked of it, and its past stays. */
export function closeUnit(order: Order, through?: Door): Promise<Changed> {
  return write(
    { ...intent(order), schema: closingSchema },
    (tx, { id, version, ...told }) =>
      carryOut(tx, order, told, (history) => {
        refuseOtherVersion(history, id, version);
        return { id, plan: planClosing(history, { id, day: told.day }) };
      }),
    through,
  );
}

/** Lets a unit, and others with it, go into another one of their level, which gets all that was below them. */
export function mergeUnits(order: Order, through?: Door): Promise<Changed> {
  return write(
    { ...intent(order), schema: mergerSchema },
    (tx, { id, version, also, successorId, ...told }) =>
      carryOut(tx, order, told, (history) => {
        refuseOtherVersion(history, id, version);
        return { id, plan: planMerger(history, { ids: [id, ...also], successorId, day: told.day }) };
      }),
    through,
  );
}

/** Takes back that a unit was closed: it is there as if it had never been. */
export function reopenUnit(order: Order, through?: Door): Promise<Changed> {
  return write(
    { ...intent(order), schema: reopeningSchema },
    (tx, { id, version, ...told }) =>
      carryOut(tx, order, { ...told, day: dayOf(order.now) }, (history) => {
        refuseOtherVersion(history, id, version);
        return { id, plan: planReopening(history, { id }) };
      }),
    through,
  );
}

function intent(order: Order) {
  const { id, code } = (order.input ?? {}) as { id?: unknown; code?: unknown };
  const named = typeof id === 'string' ? id : code;
  const subject = `unit:${typeof named === 'string' ? named.slice(0, 60) : '?'}`;
  const scope = (tx: Tx) => countyScope(tx, order.countyCode);
  return { ...order, action: 'unit.change' as const, subject, scope };
}

/** Somebody else changed it since the form was read. @throws Refusal */
function refuseOtherVersion(history: History, id: string, version: number): void {
  const unit = history.units.find((one) => one.id === id);
  if (!unit) throw new Refusal('not_found', 'no such unit');
  const found = timesChanged(history, id);
  if (found === version) return;
  const theirs: Theirs = { version: found, nameZh: unit.nameZh, nameEn: unit.nameEn };
  throw new Refusal('conflict', 'the unit was changed meanwhile', { theirs });
}

/** Two units on one tile hide each other. Whether the tile is another one than before. @throws UnfitChange */
async function refuseTile(tx: Tx, countyCode: string, id: string, { tileCol, tileRow }: Tile): Promise<boolean> {
  if ((tileCol === null) !== (tileRow === null)) throw new UnfitChange('tileRow', 'half_tile');
  const own = await tx.unit.findUnique({ where: { countyCode_id: { countyCode, id } } });
  const same = own?.tileCol === tileCol && own?.tileRow === tileRow;
  if (same || tileCol === null) return !same;
  const others = await tx.unit.count({ where: { countyCode, id: { not: id }, tileCol, tileRow, validTo: null } });
  if (others > 0) throw new UnfitChange('tileCol', 'tile_taken');
  return true;
}

function withShort<T extends { sort: Unit['sort']; nameZh: string; nameEn: string; shortZh: string; shortEn: string }>(
  given: T,
): T {
  return { ...given, shortZh: given.shortZh || shortOf(given), shortEn: given.shortEn || shortEnOf(given) };
}

/** Named by its code as every unit is; where that was given before, with a number behind it. */
function freeId({ units }: History, code: string): string {
  const taken = new Set(units.map(({ id }) => id));
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? `u-${code}` : `u-${code}-${count}`;
    if (!taken.has(id)) return id;
  }
}
