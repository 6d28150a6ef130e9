import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { resetAccount } from '#lib/features/account/mutations.ts';
import { signIn } from '#lib/features/sign-in/mutations.ts';
import { forgetAttempts, takeAttempt } from '#lib/server/attempts.ts';
import { isKnownPlace } from '#lib/server/known-places.ts';
import { resetByHand } from '#seed/accounts.ts';
import { COUNTY } from '#tests/support/county.ts';
import type { Fresh } from '#tests/support/database.ts';
import { addPerson, callerAt, cookieAfter, countyWithPeople, PASSWORD } from '#tests/support/people.ts';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await countyWithPeople();
  await addPerson(fresh, 'zhou');
  await addPerson(fresh, 'wu');
});
afterAll(() => fresh.remove());
beforeEach(() => fresh.door.client.signInFailure.deleteMany());

const NOW = new Date();
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const enter = (caller: ReturnType<typeof callerAt>, username = 'zhou', password = PASSWORD) =>
  signIn({ username, password }, caller, fresh.door).then(
    (done) => ({ ...done, said: 'in', cookie: cookieAfter(done) }),
    ({ code, details }) => ({ said: `${code} ${details?.full ?? ''}`.trim(), cookie: '' }),
  );
const at = (address: string, cookie = '', now = NOW) => callerAt(address, { cookie, now });

/** Guesses at one account from as many addresses as it takes, four from each; the password itself is not looked at. */
async function guess(count: number, name = 'zhou', now = NOW): Promise<string[]> {
  const said: string[] = [];
  for (let one = 0; one < count; one += 1) {
    const address = `198.51.${Math.floor(one / 4 / 250)}.${Math.floor(one / 4) % 250}`;
    const taken = await takeAttempt(fresh.door, { name, address, isKnown: false, now });
    said.push('full' in taken ? taken.full : 'counted');
  }
  return said;
}

describe('guesses at one account from many addresses', () => {
  it('end after a hundred within an hour, whatever address comes next', async () => {
    const said = await guess(104);
    expect(said.slice(0, 100).every((one) => one === 'counted')).toBe(true);
    expect(said.slice(100)).toEqual(['elsewhere', 'elsewhere', 'elsewhere', 'elsewhere']);
    expect((await enter(at('203.0.113.5'))).said).toBe('too_many elsewhere');
    expect((await enter(at('203.0.113.5'), 'wu')).said).toBe('in');
    expect((await enter(at('203.0.113.6', '', later(0.9)))).said).toBe('too_many elsewhere');
    expect((await enter(at('203.0.113.6', '', later(1.1)))).said).toBe('in');
  });

  it('end for a name of nobody just the same', async () => {
    expect((await guess(101, 'nobody')).at(-1)).toBe('elsewhere');
  });

  it('keep its owner out nowhere that they were before: neither in the browser nor at the address', async () => {
    const { cookie } = await enter(at('10.0.0.1'));
    await guess(101);
    expect((await enter(at('203.0.113.7', cookie))).said).toBe('in');
    expect((await enter(at('10.0.0.1'))).said).toBe('in');
    expect((await enter(at('203.0.113.8'))).said).toBe('too_many elsewhere');
    expect((await enter(at('203.0.113.8', cookie), 'wu')).said).toBe('in');
  });

  it('never keep out whoever sits at the machine itself', async () => {
    await guess(101);
    for (const address of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) expect((await enter(at(address))).said).toBe('in');
  });

  it('are forgotten with the password they were made at', async () => {
    await addPerson(fresh, 'boss', { roles: ['admin'] });
    await addPerson(fresh, 'li');
    const actor = {
      ...{ kind: 'person', id: 'boss', mustChangePassword: false, secondFactor: 'proved' },
      grants: [{ role: 'admin', unitPath: '/u-C/', departmentCode: null }],
    } as const;
    await guess(101, 'li');
    const order = { countyCode: COUNTY, actor, input: { id: 'li' }, now: NOW, key: 'known-places-reset-1' };
    const { password } = await resetAccount(order as never, fresh.door);
    expect((await enter(at('203.0.113.9'), 'li', password)).said).toBe('in');
    await guess(101, 'li');
    const byHand = await resetByHand(fresh.door, { countyCode: COUNTY, now: NOW }, 'li');
    expect((await enter(at('203.0.113.10'), 'li', byHand ?? '')).said).toBe('in');
  });

  it('count no right password among them', async () => {
    const attempt = { name: 'wu', address: '203.0.113.11', isKnown: false, now: NOW };
    await guess(99, 'wu');
    for (let one = 0; one < 3; one += 1) {
      expect(await takeAttempt(fresh.door, attempt)).toEqual({ left: 0 });
      await forgetAttempts(fresh.door, attempt);
    }
  });
});

describe('a known place', () => {
  const isKnown = (address: string, cookie = '', now = NOW, name = 'wu') =>
    isKnownPlace(fresh.door, name, { address, cookie, now });

  it('is known for one account, an address for a month and a browser for half a year', async () => {
    const { cookie } = await enter(at('2001:db8:1:2::9'), 'wu');
    expect(await isKnown('2001:db8:1:2:ffff::1')).toBe(true);
    expect(await isKnown('2001:db8:1:3::9')).toBe(false);
    expect(await isKnown('2001:db8:1:2::9', '', NOW, 'zhou')).toBe(false);
    expect(await isKnown('2001:db8:1:2::9', '', later(29 * 24))).toBe(true);
    expect(await isKnown('2001:db8:1:2::9', '', later(31 * 24))).toBe(false);
    expect(await isKnown('203.0.113.1', cookie, later(179 * 24))).toBe(true);
    expect(await isKnown('203.0.113.1', cookie, later(181 * 24))).toBe(false);
  });

  it('is one browser for everybody who uses it, and needs more than a number made up by hand', async () => {
    const first = await enter(at('10.0.0.1'), 'wu');
    const second = await enter(at('10.0.0.1', first.cookie), 'zhou');
    const number = (cookie: string) => /duliang-known=([\w-]+)/.exec(cookie)?.[1];
    expect(number(first.cookie)).toMatch(/^[\w-]{32}$/);
    expect(number(second.cookie)).toBe(number(first.cookie));
    for (const made of [`duliang-known=${'a'.repeat(32)}`, 'duliang-known=', `x-duliang-known=${number(first.cookie)}`])
      expect(await isKnown('203.0.113.1', made)).toBe(false);
    expect(JSON.stringify(await fresh.door.client.signInFailure.findMany())).not.toContain(number(first.cookie));
  });
});
