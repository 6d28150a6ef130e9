import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#lib/domain/actor.ts';
import type { Role } from '#lib/domain/vocabulary.ts';
import { createAccounts, editAccount, resetAccount, switchAccount } from '#lib/features/account/mutations.ts';
import { endSessionsOf } from '#lib/features/own-session/mutations.ts';
import { signIn } from '#lib/features/sign-in/mutations.ts';
import { sessionOf } from '#lib/server/session-of.ts';
import { COUNTY } from '#tests/support/county.ts';
import type { Fresh } from '#tests/support/database.ts';
import { addPerson, callerAt, countyWithPeople, PASSWORD } from '#tests/support/people.ts';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await countyWithPeople();
  await addPerson(fresh, 'admin', { roles: ['admin'] });
});
afterAll(() => fresh.remove());

const holding = (role: Role, unitPath = '/u-C/', id = 'admin'): Person => ({
  kind: 'person',
  id,
  grants: [{ role, unitPath, departmentCode: null }],
  mustChangePassword: false,
  secondFactor: 'proved',
});
let keys = 0;
const order = (input: unknown, actor: Person | null = holding('admin')) => ({
  ...{ countyCode: COUNTY, actor, input, now: new Date(), key: `a-key-of-this-test-${++keys}` },
});
const row = (username: string, change = {}) => ({
  ...{ username, name: '某人', nameEn: '', phone: '', email: '', unitId: 'u-T1', departmentCode: '', role: 'filer' },
  ...change,
});
const create = (...accounts: object[]) => createAccounts(order({ accounts }), fresh.door);
const user = (id: string) => fresh.door.client.user.findFirstOrThrow({ where: { countyCode: COUNTY, id } });
const enter = (username: string, password: string) =>
  signIn({ username, password }, callerAt('10.0.0.1'), fresh.door).then((done) =>
    done.step === 'in' ? done.token : '',
  );
const isOpen = async (token: string) => (await sessionOf(token, new Date(), fresh.door.client, fresh.door)) !== null;
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: { code: string; details: { path: (string | number)[]; message: string }[] | null }) =>
      `${error.code} ${Array.isArray(error.details) ? error.details.map((one) => `${one.path.join('.')}:${one.message}`).join() : ''}`.trim(),
  );

async function made(username: string) {
  const [told] = await create(row(username));
  if (!told) throw new Error('nothing was made');
  return told;
}

describe('an account made by the administrator', () => {
  it('signs in with a first password that it has to change, and has its role at its workplace', async () => {
    const { id, password } = await made('li-wen');
    const token = await enter('li-wen', password);
    const session = await sessionOf(token, new Date(), fresh.door.client, fresh.door);
    expect(session?.person).toMatchObject({ id, mustChangePassword: true });
    expect(session?.person.grants).toEqual([{ role: 'filer', unitPath: '/u-C/u-T1/', departmentCode: null }]);
    expect(session?.workplace.zh).toBe('T1镇');
  });

  it('may have a Chinese user name, and the same one however it is typed', async () => {
    await made('张三丰');
    expect(await refusal(create(row('ＬＩ－ＷＥＮ')))).toBe('invalid accounts.0.username:taken');
    expect(await refusal(create(row(' 张三丰 ')))).toBe('invalid accounts.0.username:taken');
  });

  it.each([
    [{ username: 'a' }, 'username'],
    [{ username: '-abc' }, 'username'],
    [{ username: 'a b c' }, 'username'],
    [{ username: 'x'.repeat(31) }, 'username'],
    [{ username: "o'; drop table" }, 'username'],
    [{ name: '  ' }, 'name'],
    [{ email: 'nobody' }, 'email'],
    [{ phone: 'call me' }, 'phone'],
    [{ unitId: 'u-nowhere' }, 'unitId'],
    [{ departmentCode: 'nowhere' }, 'departmentCode'],
    [{ role: 'superuser' }, 'role'],
  ])('is not made where something does not fit: %j', async (change, field) => {
    expect(await refusal(create(row('fits-otherwise', change)))).toMatch(
      new RegExp(`^invalid accounts\\.0\\.${field}`),
    );
    expect(await fresh.door.client.signInUser.count({ where: { username: 'fits-otherwise' } })).toBe(0);
  });

  it.each([
    ...['id', 'countyCode', 'active', 'mustChangePassword', 'demonstration', 'version', 'createdAt'],
    ...['password', 'passwordHash', 'twoFactorEnabled', 'grants', 'roles'],
  ])('takes no column that nobody may choose: %s', async (column) => {
    expect(await refusal(create(row('chooses-more', { [column]: 'x' })))).toMatch(/^invalid/);
    expect(await fresh.door.client.user.count({ where: { username: 'chooses-more' } })).toBe(0);
  });

  it('comes with the others of its sheet or not at all', async () => {
    expect(await refusal(create(row('first-of-two'), row('second-of-two', { unitId: 'u-nowhere' })))).toBe(
      'invalid accounts.1.unitId:noUnit',
    );
    expect(await refusal(create(row('twice'), row('twice')))).toBe('invalid accounts.1.username:taken');
    expect(await fresh.door.client.user.count({ where: { username: { in: ['first-of-two', 'twice'] } } })).toBe(0);
  });

  it('is told the same password when the same form is sent twice, and made once', async () => {
    const asked = order({ accounts: [row('sent-twice')] });
    const first = await createAccounts(asked, fresh.door);
    expect(await createAccounts(asked, fresh.door)).toEqual(first);
    const kept = JSON.stringify([
      await fresh.door.client.idempotencyKey.findMany(),
      await fresh.door.client.auditEvent.findMany(),
    ]);
    expect(kept).not.toContain(first[0]?.password);
  });
});

describe('accounts', () => {
  it.each(['leader', 'filer', 'first_reviewer', 'reviewer', 'publisher', 'grid_worker'] as const)(
    'are none of the business of a %s',
    async (role) => {
      const { id } = await made(`seen-by-${role.replace('_', '-')}`);
      const actor = holding(role);
      const { username: _no, role: _none, ...said } = row('');
      for (const write of [
        () => createAccounts(order({ accounts: [row('by-another')] }, actor), fresh.door),
        () => editAccount(order({ ...said, id, version: 1 }, actor), fresh.door),
        () => switchAccount(order({ id, version: 1, active: '0' }, actor), fresh.door),
        () => resetAccount(order({ id }, actor), fresh.door),
        () => endSessionsOf(order({ id }, actor), fresh.door),
      ])
        expect(await refusal(write())).toBe('forbidden');
      expect(await user(id)).toMatchObject({ version: 1, active: true });
    },
  );

  it('are none of the business of an administrator of one township, or one without a second factor', async () => {
    const asked = { accounts: [row('by-half-an-admin')] };
    expect(await refusal(createAccounts(order(asked, holding('admin', '/u-C/u-T1/')), fresh.door))).toBe('forbidden');
    const careless = { ...holding('admin'), secondFactor: 'missing' as const };
    expect(await refusal(createAccounts(order(asked, careless), fresh.door))).toBe('forbidden');
    expect(await refusal(createAccounts(order(asked, null), fresh.door))).toBe('forbidden');
  });

  it('are changed by the version their editor saw; a later one is shown as a conflict', async () => {
    const { id } = await made('edited');
    const { username: _no, role: _none, ...said } = row('', { name: '新名字', phone: '0739-123456' });
    await editAccount(order({ ...said, id, version: 1 }), fresh.door);
    expect(await user(id)).toMatchObject({ name: '新名字', phone: '0739-123456', version: 2 });
    expect(await refusal(editAccount(order({ ...said, id, version: 1 }), fresh.door))).toMatch(/^conflict/);
    expect(await refusal(editAccount(order({ ...said, id: 'nobody', version: 1 }), fresh.door))).toBe('not_found');
    expect(await refusal(editAccount(order({ ...said, id, version: 2, active: false }), fresh.door))).toMatch(
      /^invalid/,
    );
  });

  it('switched off are signed out at once and stay out, until they are switched on again', async () => {
    await addPerson(fresh, 'comes-and-goes');
    const token = await enter('comes-and-goes', PASSWORD);
    await switchAccount(order({ id: 'comes-and-goes', version: '1', active: '0' }), fresh.door);
    expect(await isOpen(token)).toBe(false);
    expect(await refusal(enter('comes-and-goes', PASSWORD))).toMatch(/^invalid/);
    await switchAccount(order({ id: 'comes-and-goes', version: '2', active: '1' }), fresh.door);
    expect(await isOpen(token)).toBe(false);
    expect(await isOpen(await enter('comes-and-goes', PASSWORD))).toBe(true);
  });

  it('whose password is reset are signed out, and begin with a first one again', async () => {
    await addPerson(fresh, 'forgetful');
    const token = await enter('forgetful', PASSWORD);
    const { password } = await resetAccount(order({ id: 'forgetful', factor: '1' }), fresh.door);
    expect(await isOpen(token)).toBe(false);
    expect(await refusal(enter('forgetful', PASSWORD))).toMatch(/^invalid/);
    const anew = await enter('forgetful', password);
    expect((await sessionOf(anew, new Date(), fresh.door.client, fresh.door))?.person.mustChangePassword).toBe(true);
  });

  it('of one’s own are neither switched off nor reset round the old password', async () => {
    expect(await refusal(switchAccount(order({ id: 'admin', version: 1, active: '0' }), fresh.door))).toBe(
      'invalid id:self',
    );
    expect(await refusal(resetAccount(order({ id: 'admin' }), fresh.door))).toBe('invalid id:self');
    expect(await enter('admin', PASSWORD)).toBeTruthy();
  });

  it('left open on some computer are closed from afar', async () => {
    await addPerson(fresh, 'left-open');
    const tokens = [await enter('left-open', PASSWORD), await enter('left-open', PASSWORD)];
    expect(await endSessionsOf(order({ id: 'left-open' }), fresh.door)).toEqual({ ended: 2 });
    expect(await Promise.all(tokens.map(isOpen))).toEqual([false, false]);
  });
});
