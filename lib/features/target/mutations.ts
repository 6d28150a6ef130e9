import { actorName } from '#lib/domain/actor.ts';
import { countyScope } from '#lib/server/county-scope.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { keepRows } from '#lib/server/kept-rows.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { draftOf, type NewTarget } from '../target-draft/view.ts';
import { tellTargets } from '../target-notice/mutations.ts';
import { readAim } from './data.ts';
import { type SetTargets, setTargetsSchema } from './schema.ts';

export type TargetsSet = { indicatorCode: string; year: number; set: { unitId: string; version: number }[] };

/**
 * Sets targets of one indicator and year, or revises them: a new version each, the old one stays. Whoever is to
 * reach one of them is told.
 * @throws Refusal `invalid` with what is wrong at which field; `conflict` with what somebody else set meanwhile.
 */
export function setTargets(order: Order, through?: Door): Promise<TargetsSet> {
  const { countyCode, now } = order;
  return write(
    {
      ...order,
      action: 'target.set',
      subject: subjectOf(order.input),
      schema: setTargetsSchema,
      scope: (tx) => countyScope(tx, countyCode),
    },
    async (tx, input) => {
      const { indicatorCode, year } = input;
      const aim = await readAim(tx, countyCode, indicatorCode, year);
      if (!aim) throw new Refusal('not_found', 'no such indicator');
      const { rows, path, issues, clashes } = draftOf(aim, input, dayOf(now));
      if (clashes.length > 0) throw new Refusal('conflict', 'targets were set meanwhile', { theirs: clashes });
      if (issues.length > 0) throw new Refusal('invalid', 'these targets cannot be set', issues);
      await store(tx, order, { input, path, rows });
      const told = rows.map(({ unitId, version }) => ({ unitId, version }));
      const about = rows.some(({ before }) => before !== null) ? 'revised' : 'set';
      await tellTargets(tx, { countyCode, at: now, year, about, reason: input.reason }, [
        {
          version: aim.version,
          targets: told.map((one) => ({ ...one, unit: aim.units.find(({ id }) => id === one.unitId) })),
        },
      ]);
      const before = rows.flatMap(({ before: row }) =>
        row ? [{ unitId: row.unitId, version: row.version, target: row.target }] : [],
      );
      const answer = { indicatorCode, year, set: told };
      return { answer, before, after: { ...input, path, targets: rows.map(({ before: _old, ...row }) => row) } };
    },
    through,
  );
}

type Stored = { input: SetTargets; path: number[] | null; rows: readonly NewTarget[] };

async function store(tx: Tx, { countyCode, actor, now }: Order, { input, path, rows }: Stored): Promise<void> {
  const { demonstration } = await tx.county.findUniqueOrThrow({ where: { code: countyCode } });
  const { indicatorCode, year, basis, inForceFrom, reason } = input;
  const data = rows.map(({ before: _old, ...row }) => ({
    ...{ countyCode, indicatorCode, year, ...row, basis, inForceFrom, demonstration },
    ...{ reason: reason === '' ? null : reason, setBy: actor ? actorName(actor) : null, setAt: now },
    ...(path ? { path } : {}),
  }));
  keepRows(tx, 'Target', data);
  await tx.target.createMany({ data });
}

/** For the audit, from input that is not parsed yet. */
function subjectOf(input: unknown): string {
  const { indicatorCode, year } = (input ?? {}) as { indicatorCode?: unknown; year?: unknown };
  const named = typeof indicatorCode === 'string' ? indicatorCode.slice(0, 60) : '?';
  return `target:${named} ${Number(year) || '?'}`;
}
