import { randomUUID } from 'node:crypto';
import { actorName, grantsOn } from '#lib/domain/actor.ts';
import type { Action } from '#lib/domain/permissions.ts';
import type { RoleGrant } from '#lib/generated/sqlite/whole/client.ts';
import { countyScope } from '#lib/server/county-scope.ts';
import { type Door, door, type Tx } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { insertRows } from '#lib/server/insert-rows.ts';
import { keepGone, keepStored } from '#lib/server/kept-rows.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { giveSchema, handOverSchema, standInSchema, takeSchema } from './schema.ts';

/** Gives a right; it counts at the person's next request. */
export function giveGrant(order: Order, through: Door = door()): Promise<{ id: string }> {
  return write(
    { ...intent(order, 'grant.give'), schema: giveSchema },
    async (tx, grant) => {
      const { countyCode } = order;
      await assertPerson(tx, countyCode, grant.userId, 'userId');
      const unit = await tx.unit.count({ where: { countyCode, id: grant.unitId } });
      if (unit === 0) throw unfit('unitId', 'noUnit');
      const { departmentCode: code } = grant;
      if (code !== null && (await tx.department.count({ where: { countyCode, code } })) === 0) {
        throw unfit('departmentCode', 'noDepartment');
      }
      const row = { ...grant, id: randomUUID(), standsInFor: null };
      await insertRows(tx, 'RoleGrant', [{ ...row, ...given(order) }]);
      return { answer: { id: row.id }, after: row };
    },
    through,
  );
}

/** Takes a right away, from the next request on. Nobody can end their own administration: somebody has to be left. */
export function takeGrant(order: Order, through: Door = door()): Promise<null> {
  return write(
    { ...intent(order, 'grant.take'), schema: takeSchema },
    async (tx, { id }) => {
      const { countyCode, actor } = order;
      const row = await tx.roleGrant.findUnique({ where: { countyCode_id: { countyCode, id } } });
      if (!row) throw new Refusal('not_found', 'no such grant');
      if (row.role === 'admin' && actor?.kind === 'person' && actor.id === row.userId) throw unfit('id', 'self');
      await removeGrants(tx, [row]);
      return { answer: null, before: row };
    },
    through,
  );
}

/** Lets one person do another's work between two days. What the other only does as a stand-in is not passed on. */
export function standIn(order: Order, through: Door = door()): Promise<{ grants: number }> {
  return write(
    { ...intent(order, 'grant.give'), schema: standInSchema },
    async (tx, { userId, standsInFor, validFrom, validTo }) => {
      const { countyCode } = order;
      await assertPerson(tx, countyCode, userId, 'userId');
      await assertPerson(tx, countyCode, standsInFor, 'standsInFor');
      const own = await tx.roleGrant.findMany({ where: { countyCode, userId: standsInFor, standsInFor: null } });
      const rows = grantsOn(own, validFrom).map(({ role, unitId, departmentCode }) => ({
        ...{ id: randomUUID(), userId, role, unitId, departmentCode, validFrom, validTo, standsInFor },
        ...given(order),
      }));
      if (rows.length === 0) throw unfit('standsInFor', 'nothingToDo');
      await insertRows(tx, 'RoleGrant', rows);
      return { answer: { grants: rows.length }, after: { userId, standsInFor, validFrom, validTo } };
    },
    through,
  );
}

/** Hands all that one person may do to another; the account handed over is switched off and its sessions end. */
export function handOver(order: Order, through: Door = door()): Promise<{ grants: number }> {
  return write(
    { ...intent(order, 'account.hand_over'), schema: handOverSchema },
    async (tx, { from, to }) => {
      const { actor, countyCode, now } = order;
      if (actor?.kind === 'person' && actor.id === from) throw unfit('from', 'self');
      await assertPerson(tx, countyCode, from, 'from');
      await assertPerson(tx, countyCode, to, 'to');
      const all = await tx.roleGrant.findMany({ where: { countyCode, userId: from } });
      const rest = all.filter(({ validTo }) => validTo === null || validTo >= dayOf(now));
      for (const { role, unitId, departmentCode, validFrom, validTo, standsInFor } of rest) {
        if (standsInFor === to) continue;
        const row = { id: randomUUID(), userId: to, role, unitId, departmentCode, validFrom, validTo, standsInFor };
        await insertRows(tx, 'RoleGrant', [{ ...row, ...given(order) }]);
      }
      // Whoever stood in for them has nobody to stand in for.
      const ended = { countyCode, OR: [{ userId: from }, { standsInFor: from }] };
      await removeGrants(tx, await tx.roleGrant.findMany({ where: ended }));
      await tx.user.updateMany({
        where: { countyCode, id: from },
        data: { active: false, version: { increment: 1 } },
      });
      await keepStored(tx, 'User', { countyCode, id: from });
      await tx.signInSession.deleteMany({ where: { userId: from } });
      return { answer: { grants: rest.length }, before: all, after: { from, to } };
    },
    through,
  );
}

function intent(order: Order, action: Action) {
  const { userId, id, from } = (order.input ?? {}) as Record<string, unknown>;
  const about = [userId, from, id].find((one) => typeof one === 'string') ?? '';
  const subject = `${id === about ? 'grant' : 'person'}:${String(about).slice(0, 64)}`;
  return { ...order, action, subject, scope: (tx: Tx) => countyScope(tx, order.countyCode) };
}

function given({ countyCode, actor, now }: Order) {
  return { countyCode, grantedBy: actor ? actorName(actor) : '', grantedAt: now };
}

async function assertPerson(tx: Tx, countyCode: string, id: string, field: string): Promise<void> {
  const user = await tx.user.findUnique({ where: { countyCode_id: { countyCode, id } }, select: { active: true } });
  if (!user?.active) throw unfit(field, 'noPerson');
}

function unfit(field: string, message: string): Refusal {
  return new Refusal('invalid', `${field}: ${message}`, [{ path: [field], message }]);
}

/** Rights are among the rows that the audit knows one by one. */
async function removeGrants(tx: Tx, rows: readonly RoleGrant[]): Promise<void> {
  keepGone(tx, 'RoleGrant', rows);
  for (const { countyCode, id } of rows) await tx.roleGrant.deleteMany({ where: { countyCode, id } });
}
