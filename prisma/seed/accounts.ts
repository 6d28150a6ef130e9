import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { actorName } from '#lib/domain/actor.ts';
import { ROLES } from '#lib/domain/vocabulary.ts';
import { keepAccount, type NewAccount, storeAccount } from '#lib/features/account/mutations.ts';
import { plainUsername } from '#lib/features/sign-in/schema.ts';
import { forgetElsewhere } from '#lib/server/attempts.ts';
import type { Door } from '#lib/server/db.ts';
import { write } from '#lib/server/gateway.ts';
import { keepGone } from '#lib/server/kept-rows.ts';
import { hashPassword } from '#lib/server/passwords.ts';
import { optionalText, text, words } from '#lib/shared/cells.ts';
import { FaultList } from '#seed/read/fault.ts';
import { readTable } from '#seed/read/table.ts';

const SETUP = { kind: 'system', name: 'setup' } as const;
/** Of every demonstration account; printed at each start, since there is nothing real behind it. */
export const DEMONSTRATION_PASSWORD = 'duliang-yanshi';

const accountRow = z.object({
  username: text,
  nameZh: text,
  nameEn: text,
  unit: text,
  department: optionalText,
  roles: words.pipe(z.array(z.enum(ROLES))),
});

type Put = { countyCode: string; now: Date };

/** One account for each role, for two townships and two departments. Its id is its user name. */
export async function seedDemonstrationAccounts(door: Door, { countyCode, now }: Put, folder = import.meta.dirname) {
  const faults = new FaultList();
  const { rows } = readTable(path.join(folder, 'accounts.csv'), accountRow, faults);
  faults.throwIfAny();
  const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
  const accounts = rows.map(
    (row): NewAccount => ({
      ...{ countyCode, id: row.username, username: row.username, name: row.nameZh, nameEn: row.nameEn },
      ...{ phone: null, email: null, unitId: `u-${row.unit}`, departmentCode: row.department, roles: row.roles },
      ...{ mustChangePassword: false, demonstration: true, passwordHash },
    }),
  );
  await put(door, { countyCode, now }, accounts);
  return { accounts: accounts.length };
}

/**
 * The first account of a county of one's own: an administrator, whose first password is told once.
 * While it is the only one and still has a first password, each call gives it a new one.
 * Null where there is nothing to do.
 */
export async function ensureFirstAdmin(door: Door, { countyCode, now }: Put): Promise<string | null> {
  const users = await door.client.user.findMany({ where: { countyCode }, take: 2 });
  const [only] = users;
  if (users.length > 1 || (only && !only.mustChangePassword)) return null;
  const password = randomBytes(12).toString('base64url');
  const passwordHash = await hashPassword(password);
  if (only) {
    await renew(door, { countyCode, now }, only.id, passwordHash);
    return password;
  }
  const root = await door.client.unit.findFirstOrThrow({
    where: { countyCode, parentId: null },
    orderBy: { id: 'asc' },
  });
  const who = { id: 'admin', username: 'admin', name: '系统管理员', nameEn: 'Administrator', phone: null, email: null };
  const where = { countyCode, unitId: root.id, departmentCode: null };
  await put(door, { countyCode, now }, [
    { ...who, ...where, mustChangePassword: true, demonstration: false, passwordHash, roles: ['admin'] },
  ]);
  return password;
}

/**
 * The way back in where the only administrator cannot: gives an account a first password, told once.
 * Null where nobody has that user name.
 */
export async function resetByHand(door: Door, { countyCode, now }: Put, username: string): Promise<string | null> {
  const where = { countyCode_username: { countyCode, username: plainUsername(username) } };
  const user = await door.client.user.findUnique({ where });
  if (!user) return null;
  const password = randomBytes(12).toString('base64url');
  await renew(door, { countyCode, now }, user.id, await hashPassword(password));
  return password;
}

async function put(door: Door, { countyCode, now }: Put, accounts: readonly NewAccount[]): Promise<void> {
  const usernames = accounts.map(({ username }) => username);
  await write(
    { ...intent(countyCode, now), input: { usernames }, schema: z.strictObject({ usernames: z.array(z.string()) }) },
    async (tx, after) => {
      for (const account of accounts) await storeAccount(tx, account, { by: actorName(SETUP), now });
      return { answer: undefined, after };
    },
    door,
  );
}

/** A new first password, as by whoever has the machine in their hands; sessions and second factor end. */
async function renew(door: Door, { countyCode, now }: Put, id: string, password: string): Promise<void> {
  await write(
    { ...intent(countyCode, now), input: { id }, schema: z.strictObject({ id: z.string() }) },
    async (tx, after) => {
      await tx.signInAccount.updateMany({ where: { userId: id, providerId: 'credential' }, data: { password } });
      await tx.signInSession.deleteMany({ where: { userId: id } });
      const { username } = await tx.user.findUniqueOrThrow({ where: { countyCode_id: { countyCode, id } } });
      await forgetElsewhere(tx, username);
      const { count } = await tx.signInFactor.deleteMany({ where: { userId: id } });
      if (count > 0) keepGone(tx, 'SignInFactor', [{ userId: id }]);
      await tx.signInUser.updateMany({ where: { id }, data: { twoFactorEnabled: false } });
      await tx.user.updateMany({
        where: { countyCode, id },
        data: { mustChangePassword: true, active: true, version: { increment: 1 } },
      });
      await keepAccount(tx, countyCode, id);
      return { answer: undefined, after: { ...after, reset: true } };
    },
    door,
  );
}

function intent(countyCode: string, now: Date) {
  return { countyCode, now, actor: SETUP, action: 'account.set_up', subject: `county:${countyCode}` } as const;
}
