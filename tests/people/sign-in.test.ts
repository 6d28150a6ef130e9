import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { proveCode, signIn, signOut } from '#lib/features/sign-in/mutations.ts';
import { sha256 } from '#lib/server/audit.ts';
import { sessionOf } from '#lib/server/session-of.ts';
import { COUNTY } from '#tests/support/county.ts';
import type { Fresh } from '#tests/support/database.ts';
import { addPerson, callerAt, cookieAfter, countyWithPeople, PASSWORD } from '#tests/support/people.ts';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await countyWithPeople();
  await addPerson(fresh, 'zhou');
  await addPerson(fresh, '周敏', { roles: ['filer', 'leader'] });
  await addPerson(fresh, 'gone');
  await fresh.door.client.user.updateMany({ where: { id: 'gone' }, data: { active: false } });
  await addPerson(fresh, 'demo-clerk', { demonstration: true });
});
afterAll(() => fresh.remove());
beforeEach(() => fresh.door.client.signInFailure.deleteMany());

const enter = (username: string, password = PASSWORD, caller = callerAt('10.0.0.1')) =>
  signIn({ username, password }, caller, fresh.door);
const sessionAt = (token: string, now = new Date()) => sessionOf(token, now, fresh.door.client, fresh.door);
const sessions = () => fresh.door.client.signInSession.count();
const trace = (action: string) => fresh.door.client.auditEvent.count({ where: { countyCode: COUNTY, action } });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    ({ code, message }) => `${code}: ${message}`,
  );

describe('signing in', () => {
  it('makes a session whose token the database does not hold', async () => {
    const done = await enter('zhou');
    if (done.step !== 'in') throw new Error('no session');
    const row = await fresh.door.client.signInSession.findUniqueOrThrow({ where: { token: sha256(done.token) } });
    expect(row.userId).toBe('zhou');
    expect(row.ipAddress).toBe('10.0.0.1');
    expect(JSON.stringify(await fresh.door.client.signInSession.findMany())).not.toContain(done.token);
    const session = await sessionAt(done.token);
    expect(session?.person).toMatchObject({ id: 'zhou', mustChangePassword: false, secondFactor: 'missing' });
    expect(session?.person.grants).toEqual([{ role: 'filer', unitPath: '/u-C/', departmentCode: null }]);
  });

  it.each(['ZHOU', ' zhou ', 'ｚｈｏｕ', '周敏'])('knows the account however its name is typed: %j', async (typed) => {
    expect((await enter(typed)).step).toBe('in');
  });

  it('takes a password typed in full-width letters', async () => {
    expect((await enter('zhou', 'ａ ｌｏｎｇｅｒ ｓｅｎｔｅｎｃｅ ７')).step).toBe('in');
  });

  it('says the same of a wrong password, a name of nobody, an account switched off and one for showing only', async () => {
    const before = await sessions();
    const said = [
      await refusal(enter('zhou', 'a longer sentence 8')),
      await refusal(enter('nobody')),
      await refusal(enter('gone')),
      await refusal(enter('demo-clerk')),
      await refusal(enter('zhou', 'x'.repeat(10_000))),
      await refusal(enter('', PASSWORD)),
      await refusal(signIn({ username: 'zhou' }, callerAt('10.0.0.1'), fresh.door)),
      await refusal(signIn({ username: ['zhou'], password: { $ne: '' } }, callerAt('10.0.0.1'), fresh.door)),
      await refusal(signIn({ username: 'zhou', password: PASSWORD, role: 'admin' }, callerAt('10.0.0.1'), fresh.door)),
    ];
    expect(new Set(said)).toEqual(new Set(['invalid: name and password, or the code, do not fit']));
    expect(await sessions()).toBe(before);
  });

  it('takes about as long for a name of nobody as for a wrong password', async () => {
    const took: Record<string, number> = { zhou: Number.POSITIVE_INFINITY, nobody: Number.POSITIVE_INFINITY };
    // In turn, and the quickest of each, so that a busy machine slows both alike.
    for (let at = 0; at < 12; at++) {
      const username = at % 2 === 0 ? 'zhou' : 'nobody';
      const from = performance.now();
      await refusal(enter(username, 'quite the wrong one', callerAt(`10.9.0.${at}`)));
      took[username] = Math.min(took[username] ?? 0, performance.now() - from);
    }
    const { zhou = 0, nobody = 0 } = took;
    expect(nobody / zhou).toBeGreaterThan(0.3);
    expect(nobody / zhou).toBeLessThan(3);
  });

  it('leaves a trace of success and failure that holds no name of nobody, since people mistake the fields', async () => {
    const [failed, entered] = [await trace('sign_in.fail'), await trace('sign_in.succeed')];
    await refusal(enter('My Secret Password 1'));
    await enter('zhou');
    expect(await trace('sign_in.fail')).toBe(failed + 1);
    expect(await trace('sign_in.succeed')).toBe(entered + 1);
    const events = await fresh.door.client.auditEvent.findMany({ where: { countyCode: COUNTY } });
    expect(JSON.stringify(events).toLowerCase()).not.toContain('secret password');
    expect(JSON.stringify(events)).not.toContain(PASSWORD);
  });
});

describe('guessing', () => {
  it('ends after five failures from one address, and the owner still signs in from another', async () => {
    for (let at = 0; at < 5; at++) expect(await refusal(enter('zhou', `guess number ${at}`))).toMatch(/^invalid/);
    expect(await refusal(enter('zhou'))).toMatch(/^too_many/);
    expect((await enter('zhou', PASSWORD, callerAt('10.0.0.2'))).step).toBe('in');
    expect((await enter('周敏')).step).toBe('in');
    expect(await trace('sign_in.lock')).toBeGreaterThan(0);
  });

  it('gets no more than five looks at the password by asking fifty times at once', async () => {
    const said = await Promise.all(
      Array.from({ length: 50 }, (_, at) => refusal(enter('zhou', `guess at once ${at}`, callerAt('10.0.0.3')))),
    );
    expect(said.filter((one) => one.startsWith('invalid'))).toHaveLength(5);
  });

  it('is possible again after fifteen minutes', async () => {
    for (let at = 0; at < 5; at++) await refusal(enter('zhou', `guess number ${at}`));
    const later = (minutes: number) => callerAt('10.0.0.1', { now: new Date(Date.now() + minutes * 60_000) });
    expect(await refusal(enter('zhou', PASSWORD, later(14)))).toMatch(/^too_many/);
    expect((await enter('zhou', PASSWORD, later(16))).step).toBe('in');
  });

  it('locks a name of nobody just the same', async () => {
    for (let at = 0; at < 5; at++) await refusal(enter('nobody', `guess number ${at}`));
    expect(await refusal(enter('nobody'))).toMatch(/^too_many/);
  });

  it('ends for a whole address that tries many names', async () => {
    const said: string[] = [];
    for (let at = 0; at < 64; at++)
      said.push(await refusal(enter(`name-${at}`, 'Summer 2022 !', callerAt('10.0.0.4'))));
    expect(said.slice(0, 60).every((one) => one.startsWith('invalid'))).toBe(true);
    expect(said.slice(60).every((one) => one.startsWith('too_many'))).toBe(true);
  }, 30_000);

  it('is forgotten once the right password was given', async () => {
    for (let at = 0; at < 4; at++) await refusal(enter('zhou', `guess number ${at}`));
    await enter('zhou');
    for (let at = 0; at < 4; at++) expect(await refusal(enter('zhou', `guess number ${at}`))).toMatch(/^invalid/);
  });
});

describe('a session', () => {
  it('is a new one at each sign-in, and the one the browser held before is over', async () => {
    const first = await enter('zhou');
    const second = await enter('zhou', PASSWORD, callerAt('10.0.0.1', { cookie: cookieAfter(first) }));
    if (first.step !== 'in' || second.step !== 'in') throw new Error('no session');
    expect(second.token).not.toBe(first.token);
    expect(await sessionAt(first.token)).toBeNull();
    expect(await sessionAt(second.token)).not.toBeNull();
  });

  it('cannot be planted: a cookie of one’s own making names none, before or after signing in', async () => {
    const done = await enter('zhou', PASSWORD, callerAt('10.0.0.1', { cookie: 'duliang=planted.by-somebody' }));
    expect(await sessionAt('planted')).toBeNull();
    expect(done.step === 'in' && done.token).not.toBe('planted');
    const { token } = await fresh.door.client.signInSession.findFirstOrThrow();
    expect(await sessionAt(token)).toBeNull();
  });

  it('is over at the next request once it was ended, its owner switched off, or the county taken for another', async () => {
    const done = await enter('周敏');
    if (done.step !== 'in') throw new Error('no session');
    const change = (active: boolean) => fresh.door.client.user.updateMany({ where: { id: '周敏' }, data: { active } });
    await change(false);
    expect(await sessionAt(done.token)).toBeNull();
    await change(true);
    const session = await sessionAt(done.token);
    await signOut(session?.sessionId ?? '', callerAt('10.0.0.1'), fresh.door);
    expect(await sessionAt(done.token)).toBeNull();
    expect(await trace('sign_in.end')).toBe(1);
  });

  it('has the grants of this very moment, by their dates and not longer', async () => {
    const done = await enter('周敏');
    if (done.step !== 'in') throw new Error('no session');
    const roles = async (at?: Date) => (await sessionAt(done.token, at))?.person.grants.map(({ role }) => role).sort();
    expect(await roles()).toEqual(['filer', 'leader']);
    await fresh.door.client.roleGrant.updateMany({ where: { id: '周敏:leader' }, data: { validTo: '2022-06-30' } });
    expect(await roles()).toEqual(['filer']);
    await fresh.door.client.roleGrant.deleteMany({ where: { userId: '周敏' } });
    expect(await roles()).toEqual([]);
  });

  it('ends after half an hour without use, lasts while it is used, and twelve hours at the most', async () => {
    const done = await enter('zhou');
    if (done.step !== 'in') throw new Error('no session');
    const { createdAt } = await fresh.door.client.signInSession.findUniqueOrThrow({
      where: { token: sha256(done.token) },
    });
    const used = (minutes: number) => sessionAt(done.token, new Date(createdAt.getTime() + minutes * 60_000));
    expect(await used(31)).toBeNull();
    for (let minutes = 25; minutes < 720; minutes += 25) expect(await used(minutes)).not.toBeNull();
    expect(await used(719)).not.toBeNull();
    expect(await used(720)).toBeNull();
  });
});

describe('the second step', () => {
  it('takes no code from a browser that has not given a password', async () => {
    const before = await sessions();
    for (const cookie of ['', 'duliang-step=made-up.by-hand'])
      expect(await refusal(proveCode({ code: '123456' }, callerAt('10.0.0.8', { cookie }), fresh.door))).toMatch(
        /^invalid/,
      );
    expect(await sessions()).toBe(before);
  });
});
