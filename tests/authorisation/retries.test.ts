import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { proveDatabase } from '#lib/features/proof/data.ts';
import type { Fault } from '#lib/features/proof/view.ts';
import { Door } from '#lib/server/db.ts';
import { write } from '#lib/server/gateway.ts';
import { keepWhole } from '#lib/server/kept-rows.ts';
import { migrate } from '#lib/server/migrate.ts';
import { hashPassword } from '#lib/server/passwords.ts';
import { ensureSecrets } from '#lib/server/secrets.ts';
import { COUNTY } from '#tests/support/county.ts';
import { SETUP } from '#tests/support/open-form.ts';
import { PASSWORD } from '#tests/support/people.ts';
import { seenNow } from '#tests/support/publisher.ts';
import { figureRow } from '#tests/support/rows.ts';
import { CALLS, type Called } from './calls.ts';
import { contentsOf } from './contents.ts';
import { somebody } from './people.ts';
import { rightfulActor } from './rightful.ts';
import { type Allowed, TABLE } from './table.ts';
import { FORMS, LATER, putForm, storeMatrixCounty } from './world.ts';

/** The library of the second factor finds its session by a cookie; a code counts once, which is its own guard. */
const NOT_KEYED: readonly string[] = [
  'second-factor.beginFactor',
  'second-factor.confirmFactor',
  'second-factor.endFactor',
];
/** The clock and setting up have no key: what they did is seen in the rows. */
const BY_THEMSELVES: readonly string[] = [
  'chain-record.recordRows',
  'opening.openDue',
  'notice.writeNotices',
  'notice-waiting.tellReviewers',
  'supervision-notice.tellOfDueItems',
  'notice-sending.sendNotices',
];
const names = (Object.keys(CALLS) as Called[]).filter((name) => ![...NOT_KEYED, ...BY_THEMSELVES].includes(name));

let folder: string;
let seen: string;
const base = () => path.join(folder, 'base.db');
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'duliang-retries-'));
  process.env.DULIANG_DATA = folder;
  ensureSecrets();
  const address = { provider: 'sqlite' as const, file: path.join(folder, 'duliang.db') };
  await migrate(address, 'x');
  const door = new Door(address);
  await storeMatrixCounty(door);
  await door.client.signInAccount.updateMany({ data: { password: await hashPassword(PASSWORD) } });
  const figure = { ...figureRow('WAT01', 'V11', '2022Q3', 3), unitId: 'u-V11' };
  await door.client.figure.create({ data: figure });
  const day = { countyCode: COUNTY, day: '2022-10-01', working: false, nameZh: '国庆节', nameEn: 'Day' };
  await door.client.holiday.create({ data: day });
  seen = await seenNow(door, '2022Q3', LATER.toISOString());
  await door.close();
  const db = new Database(address.file);
  db.prepare('VACUUM INTO ?').run(base());
  db.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function contents(file: string): string {
  const db = new Database(file, { readonly: true });
  const text = contentsOf(db);
  db.close();
  return text;
}

/** A form that waits, and somebody whose work it is to look at it. */
async function waitForReview(door: Door): Promise<void> {
  await putForm(door, FORMS[1], 'submitted');
  const grant = { countyCode: COUNTY, id: 'looks', userId: 'secret-deputy', role: 'reviewer' as const, unitId: 'u-C' };
  await door.client.roleGrant.create({ data: { ...grant, grantedBy: 'system:setup', grantedAt: LATER } });
}

/** Somebody who answers for the town. */
async function giveHead(door: Door): Promise<void> {
  const grant = { countyCode: COUNTY, id: 'heads', userId: 'secret-deputy', role: 'first_reviewer' as const };
  await door.client.roleGrant.create({
    data: { ...grant, unitId: 'u-T1', grantedBy: 'system:setup', grantedAt: LATER },
  });
}

/** The same write with something else in it. */
function otherInput(name: Called, input: object): object {
  const text = JSON.stringify(input);
  const changed = [
    ['"version":7', '"version":8'],
    ['"version":1', '"version":2'],
    ['"rowVersion":1', '"rowVersion":2'],
    ['有误', '另有原因'],
    ['说明', '另一个'],
    ['secret-clerk', 'secret-other'],
    ['newcomer', 'latecomer'],
    ['a.pdf', 'b.pdf'],
    ['2022-11-08', '2022-11-09'],
    ['villages-', 'villages2-'],
    ['sentence 8', 'sentence 9'],
    ['新表', '另表'],
    ['停电', '停水'],
    ['区划调整', '另有原因'],
    ['误撤', '另有原因'],
    ['印文新', '印文改'],
    ['"keep":"9"', '"keep":"8"'],
    ['20221101-090000', '20221101-090001'],
    ['国庆节', '劳动节'],
    ['请核对', '再核对'],
    ['请查明原因', '请说明原因'],
    ['T00:30', 'T00:40'],
    ['"view"', '"another"'],
    ['"year":2022', '"year":2023'],
    ['"year":"2021"', '"year":"2020"'],
    ['{}', '{"ids":["x"]}'],
  ].find(([from]) => from !== undefined && text.includes(from));
  if (!changed) throw new Error(`${name} has nothing to change`);
  const [from = '', to = ''] = changed;
  if (name === 'own-session.revokeSessions') return { id: 'x' };
  if (name === 'account.resetAccount') return { id: 'secret-deputy' };
  return JSON.parse(text.replaceAll(from, to)) as object;
}

/** A county of its own in which somebody may do it. */
async function prepare(name: Called) {
  const file = path.join(folder, `${name}.db`);
  copyFileSync(base(), file);
  const door = new Door({ provider: 'sqlite', file });
  const rule: Allowed = TABLE[name];
  if (name === 'notice-waiting.tellReviewers') await waitForReview(door);
  // Near its end, so that there is something to tell of it.
  if (name === 'supervision-notice.tellOfDueItems')
    await door.client.supervision.updateMany({ where: { state: 'open' }, data: { dueOn: '2022-11-09' } });
  if (name === 'target-reminder.remindOfTargets') await giveHead(door);
  if (rule.about === 'form') await putForm(door, FORMS[rule.steps], rule.states[0] ?? 'filling');
  const actor = rightfulActor(rule);
  const input = name === 'release-plan.signRelease' ? { ...CALLS[name].input, seen } : CALLS[name].input;
  const order = { countyCode: COUNTY, actor, now: LATER, key: 'key-of-this-write-1', input };
  const run = (change: object) => CALLS[name].run({ ...order, ...change }, door);
  return { door, file, input, rule, run };
}

/** Rows that the chain does not know, or knows otherwise. */
async function untold(file: string): Promise<Fault[]> {
  const { faults } = await proveDatabase({ provider: 'sqlite', file });
  return faults.filter(({ code }) => code.startsWith('row_') || code === 'chain_part');
}

describe.each([...names, ...BY_THEMSELVES] as Called[])('%s', (name) => {
  it('tells the audit of every row that it stores, changes or takes away', async () => {
    const { door, file, run } = await prepare(name);
    const intent = { countyCode: COUNTY, actor: SETUP, action: 'county.record', subject: 'x', now: LATER } as const;
    await write(
      { ...intent, input: {}, schema: z.unknown() },
      async (tx) => {
        await keepWhole(tx, COUNTY);
        return { answer: null };
      },
      door,
    );
    expect(await untold(file)).toEqual([]);
    const before = contents(file);
    await run({});
    const storesNothing = name === 'chain-record.recordRows' || name === 'notice-sending.sendNotices';
    expect(contents(file) === before).toBe(storesNothing);
    expect(await untold(file)).toEqual([]);
    await door.close();
    rmSync(file);
  });
});

describe.each(names)('%s', (name) => {
  it('sent again under its key gives the same answer and does nothing more; the key serves nothing else', async () => {
    const { door, file, input, rule, run } = await prepare(name);
    const first = await run({});
    const after = contents(file);
    const later = new Date(LATER.getTime() + 60_000);
    expect(await run({ now: later })).toEqual(JSON.parse(JSON.stringify(first ?? null)));
    expect(contents(file)).toBe(after);

    await expect(run({ input: otherInput(name, input) })).rejects.toMatchObject({ code: 'key_reused' });
    if (rule.about === 'form' || rule.about === 'county' || rule.about === 'office') {
      const other = somebody(rule.role, 'above', { id: 'another' }).person;
      await expect(run({ actor: other })).rejects.toMatchObject({ code: 'key_reused' });
    }
    expect(contents(file)).toBe(after);
    await door.close();
    rmSync(file);
  });
});
