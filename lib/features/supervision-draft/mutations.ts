import { randomUUID } from 'node:crypto';
import { parseNumber } from '#lib/domain/number-parse.ts';
import { meetingFigure } from '#lib/domain/supervision/aim.ts';
import { isResponsible } from '#lib/domain/supervision/responsible.ts';
import { dueFault } from '#lib/domain/supervision/stage.ts';
import type { IndicatorVersion, Supervision, Unit } from '#lib/generated/sqlite/whole/client.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { leadScope } from '#lib/server/supervision-scope.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { readResponsible } from '../responsible/data.ts';
import { nameOf, storeItem } from '../supervision/mutations.ts';
import { openSchema } from '../supervision/schema.ts';
import { readSeries } from '../supervision-figure/data.ts';
import { broughtOf, standingAt } from '../supervision-figure/view.ts';
import { tellOfItem } from '../supervision-notice/mutations.ts';

/**
 * Opens an item and tells those responsible.
 * @throws Refusal `invalid` with what is wrong with which field: a day, a figure that is no number or that has come
 * already, nobody who could answer for it, an item on the same figure that is still open.
 */
export function openSupervision(order: Order, through?: Door): Promise<{ id: string }> {
  const { countyCode, now } = order;
  const by = nameOf(order.actor);
  return write(
    {
      ...order,
      action: 'supervision.open',
      subject: 'supervision',
      schema: openSchema,
      scope: (tx, input) => leadScope(tx, countyCode, input),
    },
    async (tx, { indicatorCode, unitId, period, departmentCode, ownerId, dueOn, expected: typed, task }) => {
      const series = await readSeries(tx, countyCode, [{ indicatorCode, unitId }], dayOf(now));
      const [unit, indicator] = [series.unitOf.get(unitId), series.versionOf.get(indicatorCode)];
      if (!unit || !indicator || !['county', 'township'].includes(unit.kind)) throw wrong('unitId', 'place');
      const late = dueFault(dueOn, dayOf(now));
      if (late) throw wrong('dueOn', late);
      const owner = { departmentCode: departmentCode || null, ownerId: ownerId || null };
      await assertOwned(tx, { countyCode, day: dayOf(now) }, unit, owner);
      const where = { countyCode, indicatorCode, unitId, state: 'open' } as const;
      if ((await tx.supervision.count({ where })) > 0) throw wrong('indicatorCode', 'open_already');
      const expected = expectedOf(typed, indicator);
      const rows = series.figuresOf(indicatorCode, unitId);
      if (
        expected !== null &&
        meetingFigure({ period, expected }, indicator, broughtOf(rows, indicator, series.thresholds))
      )
        throw wrong('expected', 'reached');
      const item: Supervision = {
        ...{ countyCode, id: randomUUID(), indicatorCode, unitId, dimension: '', period },
        ...{ ...standingAt(rows, period, indicator.frequency), ...owner, task, expected, dueOn, state: 'open' },
        ...{ openedBy: by, openedAt: now, endedBy: null, endedAt: null, endReason: null, version: 1 },
      };
      await storeItem(tx, item);
      await tellOfItem(tx, { item, unit, indicator, said: 'opened', occasion: item.id, text: task, by, at: now });
      return { answer: { id: item.id }, after: item };
    },
    through,
  );
}

/** The figure in the indicator's unit; null where none was typed. What a band or a level is asked for is one number. */
function expectedOf(typed: string, indicator: IndicatorVersion): number | null {
  if (typed.trim() === '') return null;
  if (indicator.direction === 'neutral') throw wrong('expected', 'no_direction');
  const read = parseNumber(typed, indicator);
  if ('problem' in read || read.operator !== 'eq') throw wrong('expected', 'number');
  return read.value;
}

type Owner = { departmentCode: string | null; ownerId: string | null };

/** Somebody has to be able to answer: of the department or unit it is given to, and the person named among them. */
async function assertOwned(
  tx: Tx,
  { countyCode, day }: { countyCode: string; day: string },
  unit: Unit,
  { departmentCode, ownerId }: Owner,
): Promise<void> {
  const able = (await readResponsible(tx, countyCode, day)).filter(({ grants }) =>
    isResponsible(grants, { unitPath: unit.path, departmentCode }),
  );
  if (able.length === 0) throw wrong('departmentCode', 'nobody');
  if (ownerId !== null && !able.some(({ userId }) => userId === ownerId)) throw wrong('ownerId', 'not_theirs');
}

function wrong(field: string, message: string): Refusal {
  return new Refusal('invalid', `an item cannot be opened: ${field} ${message}`, [{ path: [field], message }]);
}
