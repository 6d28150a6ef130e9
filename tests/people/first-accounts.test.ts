import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signIn } from '#lib/features/sign-in/mutations.ts';
import { sessionOf } from '#lib/server/session-of.ts';
import { DEMONSTRATION_PASSWORD, ensureFirstAdmin, resetByHand, seedDemonstrationAccounts } from '#seed/accounts.ts';
import { COUNTY } from '#tests/support/county.ts';
import type { Fresh } from '#tests/support/database.ts';
import { callerAt, countyWithPeople } from '#tests/support/people.ts';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await countyWithPeople();
});
afterAll(() => fresh.remove());

const put = { countyCode: COUNTY, now: new Date() };
const enter = (username: string, password: string) =>
  signIn({ username, password }, callerAt('10.0.0.1'), fresh.door).then((done) =>
    done.step === 'in' ? done.token : '',
  );
const sessionAt = (token: string) => sessionOf(token, new Date(), fresh.door.client, fresh.door);

describe('the first administrator of a county', () => {
  it('is made once, with a password that is told and has to be changed, and with no second factor to show', async () => {
    const password = await ensureFirstAdmin(fresh.door, put);
    const session = await sessionAt(await enter('admin', password ?? ''));
    expect(session?.person).toMatchObject({ mustChangePassword: true, secondFactor: 'missing' });
    expect(session?.person.grants).toEqual([{ role: 'admin', unitPath: '/u-C/', departmentCode: null }]);
    expect(await fresh.door.client.user.count({ where: { countyCode: COUNTY } })).toBe(1);
  });

  it('gets another one at each start until it is replaced, since the first may have been overlooked', async () => {
    const first = (await ensureFirstAdmin(fresh.door, put)) ?? '';
    const token = await enter('admin', first);
    const second = (await ensureFirstAdmin(fresh.door, put)) ?? '';
    expect(second).not.toBe(first);
    expect(await sessionAt(token)).toBeNull();
    await expect(enter('admin', first)).rejects.toMatchObject({ code: 'invalid' });
    expect(await enter('admin', second)).toBeTruthy();
  });

  it('is left alone once it has a password of its own', async () => {
    await fresh.door.client.user.updateMany({ where: { id: 'admin' }, data: { mustChangePassword: false } });
    expect(await ensureFirstAdmin(fresh.door, put)).toBeNull();
  });

  it('leaves no password in the trace', async () => {
    await fresh.door.client.user.updateMany({ where: { id: 'admin' }, data: { mustChangePassword: true } });
    const password = (await ensureFirstAdmin(fresh.door, put)) ?? '';
    expect(JSON.stringify(await fresh.door.client.auditEvent.findMany())).not.toContain(password);
  });
});

describe('whoever has the machine in their hands', () => {
  it('lets an administrator back in who lost password, phone and account, with a first password', async () => {
    await fresh.door.client.user.updateMany({
      where: { id: 'admin' },
      data: { mustChangePassword: false, active: false },
    });
    await fresh.door.client.signInUser.updateMany({ where: { id: 'admin' }, data: { twoFactorEnabled: true } });
    const password = await resetByHand(fresh.door, put, ' Admin ');
    const session = await sessionAt(await enter('admin', password ?? ''));
    expect(session?.person).toMatchObject({ mustChangePassword: true, secondFactor: 'missing' });
    expect(await resetByHand(fresh.door, put, 'nobody')).toBeNull();
  });
});

describe('accounts of the demonstration', () => {
  beforeAll(async () => {
    // The file names places of its own county; here only the accounts count.
    await seedDemonstrationAccounts(fresh.door, put);
  });
  const demonstrate = (demonstration: boolean) =>
    fresh.door.client.county.updateMany({ where: { code: COUNTY }, data: { demonstration } });

  it('are one for each role, two townships and two departments', async () => {
    const grants = await fresh.door.client.roleGrant.findMany({ where: { userId: { startsWith: 'demo-' } } });
    expect(new Set(grants.map(({ role }) => role)).size).toBe(7);
    const filers = grants.filter(({ role }) => role === 'filer');
    expect(new Set(filers.map(({ unitId }) => unitId)).size).toBe(3);
    expect(new Set(filers.flatMap(({ departmentCode }) => departmentCode ?? [])).size).toBe(2);
  });

  it('open a county that is a demonstration, without a second factor', async () => {
    await demonstrate(true);
    const session = await sessionAt(await enter('demo-reviewer', DEMONSTRATION_PASSWORD));
    expect(session?.person).toMatchObject({ mustChangePassword: false, secondFactor: 'exempt' });
  });

  it('open nothing in a county that works in earnest, and end where it begins to', async () => {
    await demonstrate(true);
    const token = await enter('demo-admin', DEMONSTRATION_PASSWORD);
    await demonstrate(false);
    expect(await sessionAt(token)).toBeNull();
    await expect(enter('demo-admin', DEMONSTRATION_PASSWORD)).rejects.toMatchObject({ code: 'invalid' });
  });
});
