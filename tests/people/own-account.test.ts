import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { saveContact } from '#lib/features/contact/mutations.ts';
import { revokeSessions } from '#lib/features/own-session/mutations.ts';
import { changePassword } from '#lib/features/password/mutations.ts';
import { beginFactor, confirmFactor, endFactor } from '#lib/features/second-factor/mutations.ts';
import { proveCode, signIn } from '#lib/features/sign-in/mutations.ts';
import { sessionOf } from '#lib/server/session-of.ts';
import { COUNTY } from '#tests/support/county.ts';
import type { Fresh } from '#tests/support/database.ts';
import { addPerson, callerAt, cookieAfter, countyWithPeople, PASSWORD } from '#tests/support/people.ts';
import { totp } from '#tests/support/totp.ts';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await countyWithPeople();
});
afterAll(() => fresh.remove());
beforeEach(() => fresh.door.client.signInFailure.deleteMany());

const NEW = '我家门前有两棵枣树都很高';
let people = 0;

/** Somebody new, signed in, with what they send along. */
async function somebody(change: Parameters<typeof addPerson>[2] = {}) {
  const id = `person-${++people}`;
  await addPerson(fresh, id, change);
  return { id, ...(await enter(id)) };
}

async function enter(id: string, password = PASSWORD) {
  const done = await signIn({ username: id, password }, callerAt('10.0.0.1'), fresh.door);
  if (done.step !== 'in') throw new Error('no session');
  return { token: done.token, cookie: cookieAfter(done), ...(await order(done.token)) };
}

async function order(token: string, input: unknown = {}) {
  const session = await sessionOf(token, new Date(), fresh.door.client, fresh.door);
  if (!session) throw new Error('the session is over');
  return { session, order: { countyCode: COUNTY, actor: session.person, input, now: new Date(), session } };
}

const change = async (token: string, input: unknown) => changePassword((await order(token, input)).order, fresh.door);
const fields = (error: { code: string; details: { path: string[]; message: string }[] | null }) =>
  `${error.code} ${error.details?.map(({ path, message }) => `${path}:${message}`).join() ?? ''}`.trim();
const refusal = (work: Promise<unknown>) => work.then(() => 'accepted', fields);
const isOpen = async (token: string) => (await sessionOf(token, new Date(), fresh.door.client, fresh.door)) !== null;

describe('a password of one’s own', () => {
  it('takes the place of the first one, and only then do rights count', async () => {
    const { id, token, session } = await somebody({ mustChangePassword: true });
    expect(session.person.mustChangePassword).toBe(true);
    await change(token, { current: PASSWORD, next: NEW, again: NEW });
    expect((await order(token)).session.person.mustChangePassword).toBe(false);
    expect(await refusal(enter(id))).toMatch(/^invalid/);
    expect((await enter(id, NEW)).token).toBeTruthy();
  });

  it('that is the first says in which language a person is written to; a later one does not', async () => {
    const { id, token } = await somebody({ mustChangePassword: true });
    const language = async () => (await fresh.door.client.user.findFirstOrThrow({ where: { id } })).language;
    const input = { current: PASSWORD, next: NEW, again: NEW };
    await changePassword({ ...(await order(token, input)).order, locale: 'en' }, fresh.door);
    expect(await language()).toBe('en');
    const other = 'eine ganz andere Zeile 9';
    const second = { current: NEW, next: other, again: other };
    await changePassword({ ...(await order(token, second)).order, locale: 'zh' }, fresh.door);
    expect(await language()).toBe('en');
  });

  it('ends every other session, and keeps the one it was done in', async () => {
    const { id, token } = await somebody();
    const other = await enter(id);
    await change(token, { current: PASSWORD, next: NEW, again: NEW });
    expect([await isOpen(token), await isOpen(other.token)]).toEqual([true, false]);
  });

  it.each([
    [{ current: 'not the right one', next: NEW, again: NEW }, 'invalid current:wrongCurrent'],
    [{ current: PASSWORD, next: 'short', again: 'short' }, 'invalid next:short'],
    [{ current: PASSWORD, next: 'Passw0rd!2022', again: 'Passw0rd!2022' }, 'invalid next:common'],
    [{ current: PASSWORD, next: PASSWORD, again: PASSWORD }, 'invalid next:same'],
    [{ current: PASSWORD, next: NEW, again: `${NEW}。` }, 'invalid again:differs'],
    [{ current: PASSWORD, next: 'x1y'.repeat(50), again: 'x1y'.repeat(50) }, 'invalid next:long,again:long'],
    [{ current: PASSWORD, next: NEW, again: NEW, mustChangePassword: false }, 'invalid :Unrecognized key'],
    [{}, 'invalid current:'],
  ])('is refused where it does not fit: %j', async (input, why) => {
    const { id, token } = await somebody();
    expect(await refusal(change(token, input))).toContain(why);
    expect((await enter(id)).token).toBeTruthy();
  });

  it('cannot be found out from a session left open: five wrong ones, and it waits', async () => {
    const { token } = await somebody();
    const wrong = { current: 'not the right one', next: NEW, again: NEW };
    for (let at = 0; at < 5; at++) expect(await refusal(change(token, wrong))).toContain('wrongCurrent');
    expect(await refusal(change(token, { ...wrong, current: PASSWORD }))).toBe('too_many');
  });

  it('is nobody else’s to change, and leaves nothing of itself in trace or keys', async () => {
    const { id, token } = await somebody();
    const { order: whole } = await order(token, { current: PASSWORD, next: NEW, again: NEW });
    await expect(changePassword({ ...whole, actor: null }, fresh.door)).rejects.toMatchObject({ code: 'forbidden' });
    await changePassword({ ...whole, key: `key-of-${id}-000000` }, fresh.door);
    const kept = JSON.stringify([
      await fresh.door.client.auditEvent.findMany(),
      await fresh.door.client.idempotencyKey.findMany(),
    ]);
    expect(kept).not.toContain(NEW);
    expect(kept).not.toContain(PASSWORD);
    expect(kept).toContain('own.password');
  });
});

describe('where reminders go', () => {
  it('is one’s own to say, by the version of the account that was shown, and nothing else of the account', async () => {
    const { id, token } = await somebody();
    const save = async (input: object) => saveContact((await order(token, input)).order, fresh.door);
    const contact = { version: '1', phone: '0739-1234567', email: 'zhou@example.cn', language: 'en' };
    expect(await save(contact)).toEqual({ version: 2 });
    const stored = () => fresh.door.client.user.findFirstOrThrow({ where: { id } });
    expect(await stored()).toMatchObject({ phone: '0739-1234567', email: 'zhou@example.cn', language: 'en' });
    expect(await save(contact).catch((error) => error.code)).toBe('conflict');
    expect(await refusal(save({ ...contact, version: 2, email: 'nowhere' }))).toBe('invalid email:email');
    expect(await refusal(save({ ...contact, version: 2, name: 'Another' }))).toContain('invalid');
    expect(await save({ version: 2, phone: '', email: '', language: 'zh' })).toEqual({ version: 3 });
    expect(await stored()).toMatchObject({ name: id, phone: null, email: null });
  });
});

describe('one’s own sessions', () => {
  it('end one by one, or all but the present one', async () => {
    const { id, token } = await somebody();
    const [second, third] = [await enter(id), await enter(id)];
    const one = { id: second.session.sessionId };
    expect(await revokeSessions((await order(token, one)).order, fresh.door)).toEqual({ ended: 1 });
    expect(await isOpen(second.token)).toBe(false);
    expect(await revokeSessions((await order(token)).order, fresh.door)).toEqual({ ended: 1 });
    expect([await isOpen(third.token), await isOpen(token)]).toEqual([false, true]);
  });

  it('are nobody else’s to end', async () => {
    const [mine, theirs] = [await somebody(), await somebody()];
    const asked = (await order(mine.token, { id: theirs.session.sessionId })).order;
    expect(await refusal(revokeSessions(asked, fresh.door))).toBe('not_found');
    expect(await refusal(revokeSessions({ ...asked, input: { userId: theirs.id } }, fresh.door))).toContain('invalid');
    expect(await isOpen(theirs.token)).toBe(true);
  });
});

describe('a second factor', () => {
  const begin = async (who: { token: string; cookie: string }, password = PASSWORD) =>
    beginFactor({ ...(await order(who.token, { password })).order, cookie: who.cookie }, fresh.door);

  async function guarded() {
    const who = await somebody({ roles: ['reviewer', 'filer'] });
    const elsewhere = await enter(who.id);
    const { address, backupCodes } = await begin(who);
    const asked = (await order(who.token, { code: totp(address) })).order;
    const lines = await confirmFactor({ ...asked, cookie: who.cookie }, fresh.door);
    return { ...who, address, backupCodes, lines, elsewhere };
  }

  it('makes the roles count that need one, and ends sessions opened by a password alone', async () => {
    const who = await guarded();
    expect(who.session.person.secondFactor).toBe('missing');
    expect(await isOpen(who.elsewhere.token)).toBe(false);
    expect(await isOpen(who.token)).toBe(false);
    const token = decodeURIComponent(who.lines.find((line) => line.startsWith('duliang='))?.split(/[=;]/)[1] ?? '');
    const { session } = await order(token.split('.')[0] ?? '');
    expect(session.person.secondFactor).toBe('proved');
  });

  it('is asked for at the next sign-in, and no session is open until its code was given', async () => {
    const who = await guarded();
    const open = () => fresh.door.client.signInSession.count({ where: { userId: who.id } });
    const before = await open();
    const first = await signIn({ username: who.id, password: PASSWORD }, callerAt('10.0.0.5'), fresh.door);
    expect(first.step).toBe('code');
    expect(await open()).toBe(before);
    const at = callerAt('10.0.0.5', { cookie: cookieAfter(first) });
    expect(await refusal(proveCode({ code: '000000' }, at, fresh.door))).toMatch(/^invalid/);
    const failed = { action: 'sign_in.fail', subject: `person:${who.id}` };
    expect(await fresh.door.client.auditEvent.count({ where: failed })).toBe(1);
    const code = totp(who.address);
    const done = await proveCode({ code: ` ${code.slice(0, 3)} ${code.slice(3)}` }, at, fresh.door);
    expect(done.step === 'in' && (await isOpen(done.token))).toBe(true);
  });

  it('takes a code once: read over a shoulder it opens no second session', async () => {
    const who = await guarded();
    const step = async () => {
      const first = await signIn({ username: who.id, password: PASSWORD }, callerAt('10.0.0.6'), fresh.door);
      return callerAt('10.0.0.6', { cookie: cookieAfter(first) });
    };
    const code = totp(who.address);
    expect((await proveCode({ code }, await step(), fresh.door)).step).toBe('in');
    expect(await refusal(proveCode({ code }, await step(), fresh.door))).toMatch(/^invalid/);
    const backup = who.backupCodes[0] ?? '';
    expect((await proveCode({ code: backup }, await step(), fresh.door)).step).toBe('in');
    expect(await refusal(proveCode({ code: backup }, await step(), fresh.door))).toMatch(/^invalid/);
  });

  it('gives a guesser five codes and no more', async () => {
    const who = await guarded();
    const first = await signIn({ username: who.id, password: PASSWORD }, callerAt('10.0.0.7'), fresh.door);
    const at = callerAt('10.0.0.7', { cookie: cookieAfter(first) });
    const said: string[] = [];
    for (let guess = 0; guess < 7; guess++) {
      // Cookies that nobody asked for begin no new count.
      const other = callerAt('10.0.0.7', { cookie: `${at.cookie}; other=${guess}` });
      said.push(await refusal(proveCode({ code: `00000${guess}` }, other, fresh.door)));
    }
    expect(said.filter((one) => one.startsWith('invalid')).length).toBeLessThanOrEqual(5);
    expect(await refusal(proveCode({ code: totp(who.address) }, at, fresh.door))).not.toBe('accepted');
  });

  it('is neither begun nor put away without the password, nor under a first one', async () => {
    const who = await somebody({ roles: ['reviewer'] });
    expect(await refusal(begin(who, 'not the right one'))).toBe('invalid password:wrongCurrent');
    const fresher = await somebody({ roles: ['reviewer'], mustChangePassword: true });
    expect(await refusal(begin(fresher))).toBe('forbidden');
    const { lines, id } = await guarded();
    const cookie = lines.map((line) => line.split(';')[0]).join('; ');
    const token = decodeURIComponent(/duliang=([^;]+)/.exec(cookie)?.[1] ?? '').split('.')[0] ?? '';
    const end = async (password: string) =>
      endFactor({ ...(await order(token, { password })).order, cookie }, fresh.door);
    expect(await refusal(end('not the right one'))).toBe('invalid password:wrongCurrent');
    await end(PASSWORD);
    expect((await enter(id)).session.person.secondFactor).toBe('missing');
  });
});
