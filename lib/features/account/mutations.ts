import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { actorName } from '#lib/domain/actor.ts';
import { type Action, may } from '#lib/domain/permissions.ts';
import type { Role } from '#lib/domain/vocabulary.ts';
import { forgetElsewhere } from '#lib/server/attempts.ts';
import { countyScope } from '#lib/server/county-scope.ts';
import { type Door, door, type Tx } from '#lib/server/db.ts';
import { firstPassword } from '#lib/server/first-password.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { insertRows } from '#lib/server/insert-rows.ts';
import { keepGone, keepStored } from '#lib/server/kept-rows.ts';
import { hashPassword } from '#lib/server/passwords.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { createSchema, editSchema, resetSchema, switchSchema } from './schema.ts';

/** What makes an account, in the sign-in tables and in the county; its password was hashed before. */
export type NewAccount = {
  countyCode: string;
  id: string;
  username: string;
  name: string;
  nameEn: string | null;
  phone: string | null;
  email: string | null;
  unitId: string;
  departmentCode: string | null;
  mustChangePassword: boolean;
  demonstration: boolean;
  passwordHash: string;
  roles: readonly Role[];
};

/** Stores one account with its grants, as the sign-in library will look for it. Called inside the gateway's transaction. */
export async function storeAccount(
  tx: Tx,
  { passwordHash, roles, ...user }: NewAccount,
  { by, now }: { by: string; now: Date },
): Promise<void> {
  const { countyCode, id, username, name, unitId, departmentCode } = user;
  const times = { createdAt: now, updatedAt: now };
  // The library wants an address for everybody; nothing is ever sent to this one.
  await tx.signInUser.create({ data: { id, username, name, email: `${id}@users.invalid`, ...times } });
  const access = { accountId: id, providerId: 'credential', userId: id, password: passwordHash };
  await tx.signInAccount.create({ data: { id: `${id}:password`, ...access, ...times } });
  await tx.user.create({ data: { ...user, createdAt: now } });
  await keepAccount(tx, countyCode, id);
  const grants = roles.map((role) => ({
    ...{ countyCode, id: `${id}:${role}`, userId: id, role, unitId, departmentCode, grantedBy: by, grantedAt: now },
    ...{ validFrom: null, validTo: null, standsInFor: null },
  }));
  await insertRows(tx, 'RoleGrant', grants);
}

/** Tells the audit of an account as it stands, and of how its person signs in. */
export async function keepAccount(tx: Tx, countyCode: string, id: string): Promise<void> {
  await keepStored(tx, 'User', { countyCode, id });
  await keepStored(tx, 'SignInUser', { id });
  await keepStored(tx, 'SignInAccount', { userId: id });
}

/** A first password, told once to whoever made the account. */
export type Told = { id: string; username: string; password: string };

/**
 * Makes accounts, all of them or none; each has to change its password at first.
 * @throws Refusal invalid, with "accounts", its number and the field, where a name is taken or a workplace is not there.
 */
export async function createAccounts(order: Order, through: Door = door()): Promise<Told[]> {
  const input = await permitted(order, 'account.create', createSchema, through);
  const first = new Map<string, string>();
  const hashes = new Map<string, string>();
  for (const { username } of input.accounts) {
    const password = firstPassword(order.key ?? randomUUID(), username);
    first.set(username, password);
    hashes.set(username, await hashPassword(password));
  }
  const made = await write(
    { ...intent(order, 'account.create', 'accounts'), schema: createSchema },
    async (tx, { accounts }) => {
      const by = { by: actorName(order.actor ?? { kind: 'system', name: 'setup' }), now: order.now };
      const ids: { id: string; username: string }[] = [];
      for (const [at, { role, ...account }] of accounts.entries()) {
        await assertFree(tx, account.username, ['accounts', at, 'username']);
        await assertPlace(tx, order.countyCode, account, ['accounts', at]);
        const id = `p-${randomUUID()}`;
        const passwordHash = hashes.get(account.username) ?? '';
        const access = { countyCode: order.countyCode, mustChangePassword: true, demonstration: false, passwordHash };
        await storeAccount(tx, { ...account, ...access, id, roles: [role] }, by);
        ids.push({ id, username: account.username });
      }
      return { answer: ids, after: accounts.map((account, at) => ({ ...account, id: ids[at]?.id })) };
    },
    through,
  );
  return made.map(({ id, username }) => ({ id, username, password: first.get(username) ?? '' }));
}

/** @throws Refusal conflict where somebody else changed the account meanwhile. */
export function editAccount(order: Order, through: Door = door()): Promise<{ version: number }> {
  return write(
    { ...intent(order, 'account.change', subjectOf(order)), schema: editSchema },
    async (tx, { id, version, ...said }) => {
      await assertPlace(tx, order.countyCode, said, []);
      const before = await take(tx, order.countyCode, id, version, { ...said });
      await tx.signInUser.updateMany({ where: { id }, data: { name: said.name, updatedAt: order.now } });
      await keepAccount(tx, order.countyCode, id);
      return { answer: { version: version + 1 }, before, after: said };
    },
    through,
  );
}

/** Switches an account off, which ends its sessions, or on again. Nobody can switch off their own. */
export function switchAccount(order: Order, through: Door = door()): Promise<{ active: boolean }> {
  return write(
    { ...intent(order, 'account.change', subjectOf(order)), schema: switchSchema },
    async (tx, { id, version, active: wanted }) => {
      const active = wanted === '1';
      if (!active) assertOther(order, id);
      const { active: before } = await take(tx, order.countyCode, id, version, { active });
      if (!active) await tx.signInSession.deleteMany({ where: { userId: id } });
      return { answer: { active }, before: { active: before }, after: { active } };
    },
    through,
  );
}

/** Gives an account a new first password and ends its sessions; where asked, its second factor goes too. */
export async function resetAccount(order: Order, through: Door = door()): Promise<Told> {
  const input = await permitted(order, 'account.reset', resetSchema, through);
  const where = { countyCode_id: { countyCode: order.countyCode, id: input.id } };
  const user = await through.client.user.findUnique({ where });
  if (!user) throw new Refusal('not_found', 'no such account');
  const password = firstPassword(order.key ?? randomUUID(), user.username);
  const hash = await hashPassword(password);
  await write(
    { ...intent(order, 'account.reset', subjectOf(order)), schema: resetSchema },
    async (tx, { id, factor }) => {
      // One's own is changed with the old one, not round it.
      assertOther(order, id);
      const access = { userId: id, providerId: 'credential' };
      await tx.signInAccount.updateMany({ where: access, data: { password: hash, updatedAt: order.now } });
      await tx.user.update({ where, data: { mustChangePassword: true, version: { increment: 1 } } });
      await tx.signInSession.deleteMany({ where: { userId: id } });
      await forgetElsewhere(tx, user.username);
      if (factor) {
        const { count } = await tx.signInFactor.deleteMany({ where: { userId: id } });
        if (count > 0) keepGone(tx, 'SignInFactor', [{ userId: id }]);
        await tx.signInUser.updateMany({ where: { id }, data: { twoFactorEnabled: false } });
      }
      await keepAccount(tx, order.countyCode, id);
      return { answer: null, after: { factorRemoved: factor === '1' } };
    },
    through,
  );
  return { id: user.id, username: user.username, password };
}

function intent(order: Order, action: Action, subject: string) {
  return { ...order, action, subject, scope: (tx: Tx) => countyScope(tx, order.countyCode) };
}

/** The parsed input, before work is spent on hashing for somebody who may not. The gateway asks again. */
async function permitted<Input>(order: Order, action: Action, schema: z.ZodType<Input>, through: Door): Promise<Input> {
  if (!may(order.actor, action, await countyScope(through.client, order.countyCode))) {
    throw new Refusal('forbidden', `${action} is not permitted`);
  }
  const parsed = schema.safeParse(order.input);
  if (!parsed.success) throw new Refusal('invalid', `${action}: the input does not fit`, parsed.error.issues);
  return parsed.data;
}

function subjectOf({ input }: Order): string {
  const id = (input as { id?: unknown } | null)?.id;
  return `person:${typeof id === 'string' ? id.slice(0, 64) : ''}`;
}

/** Changes the account if it still has that version, and says what it was. */
async function take(tx: Tx, countyCode: string, id: string, version: number, data: object) {
  const before = await tx.user.findUnique({ where: { countyCode_id: { countyCode, id } } });
  if (!before) throw new Refusal('not_found', 'no such account');
  const where = { countyCode, id, version };
  const { count } = await tx.user.updateMany({ where, data: { ...data, version: { increment: 1 } } });
  if (count !== 1) throw new Refusal('conflict', 'somebody changed the account meanwhile', { version: before.version });
  await keepAccount(tx, countyCode, id);
  const { name, nameEn, phone, email, unitId, departmentCode, active } = before;
  return { name, nameEn, phone, email, unitId, departmentCode, active };
}

async function assertFree(tx: Tx, username: string, path: (string | number)[]): Promise<void> {
  if ((await tx.signInUser.count({ where: { username } })) > 0) throw unfit([...path], 'taken');
}

type Place = { unitId: string; departmentCode: string | null };

async function assertPlace(tx: Tx, countyCode: string, place: Place, path: (string | number)[]): Promise<void> {
  const { unitId, departmentCode } = place;
  if ((await tx.unit.count({ where: { countyCode, id: unitId } })) === 0) throw unfit([...path, 'unitId'], 'noUnit');
  if (departmentCode === null) return;
  const found = await tx.department.count({ where: { countyCode, code: departmentCode } });
  if (found === 0) throw unfit([...path, 'departmentCode'], 'noDepartment');
}

function assertOther({ actor }: Order, id: string): void {
  if (actor?.kind === 'person' && actor.id === id) throw unfit(['id'], 'self');
}

function unfit(path: (string | number)[], message: string): Refusal {
  return new Refusal('invalid', `${path.join('.')}: ${message}`, [{ path, message }]);
}
