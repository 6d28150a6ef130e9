/**
 * Bad input through the server that people use: every action as a browser calls it, and the handlers, with something
 * in the input that does not belong there. No answer is a fault of the server, and nothing changes where the answer
 * says no. Part of `npm run faults`, since it needs the built pages.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { CALLS } from '../authorisation/calls.ts';
import { ACTIONS } from '../authorisation/sent.ts';
import { chanceFrom } from '../proof/chance.ts';
import { actionAddresses } from './action-address.ts';
import { actionBody, type Body, handlerBody } from './action-body.ts';
import { type Asking, personFor, prepareAsking, signedIn } from './asking.ts';
import { type Answered, type Bend, between } from './between.ts';
import { SEED, times } from './counts.ts';
import { garbled } from './garbled.ts';
import { freePort, startServer } from './server.ts';
import { spoilt } from './spoilt.ts';

const REQUESTS = times(10_000, 2_000_000);
const folder = mkdtempSync(path.join(tmpdir(), 'duliang-asked-'));
process.env.DULIANG_DATA = folder;
const { migrateDatabase, prepareFolder } = await import('../../scripts/database.ts');
const { seedIfEmpty } = await import('../../scripts/seed.ts');
const { Door } = await import('#lib/server/db.ts');
const { proveDatabase } = await import('#lib/features/proof/data.ts');
const { report } = await import('#lib/features/proof/view.ts');
const address = { provider: 'sqlite', file: path.join(folder, 'duliang.db') } as const;
const chance = chanceFrom(SEED);

/** Wrong passwords and codes are counted, which is a change that a refusal makes on purpose. */
const COUNTED = /^(second-factor|password|sign-in)\./;
const NAMES = Object.keys(ACTIONS);

let count = 0;
function bodyOf(name: string, asking: Asking, person: string, isHandler: boolean): Body {
  const { write, takes, input } = ACTIONS[name] ?? { write: 'door', takes: 'form' };
  const right = input ?? (write === 'door' ? { username: 'demo-grid', password: 'x' } : CALLS[write].input);
  count += 1;
  const whole = { locale: 'zh', key: `key-of-the-asked-${SEED}-${count}`, as: person, input: right };
  const sound = JSON.parse(asking.translate(JSON.stringify(whole))) as typeof whole;
  // Mostly the input itself is spoilt, at times what is around it.
  const sent = chance.below(5) === 0 ? spoilt(sound, chance) : { ...sound, input: spoilt(sound.input, chance) };
  return (isHandler ? handlerBody : actionBody)(takes, sent as { input: unknown });
}

type Answer = { status: number; said: string };

function isRefused({ status, said }: Answer): boolean {
  return status >= 400 || /"ok":false/.test(said) || /"fault":"[^"]/.test(said);
}

/** What is wrong with an answer; null where nothing is. */
function faultOf({ status, said }: Answer, isChanged: boolean): string | null {
  if (status >= 500) return `answered ${status}: ${said.slice(0, 120)}`;
  // What Next says where it did not come to the action.
  if (said === '{}' || [404, 405, 411].includes(status) || /^(Invalid )?Server Action/.test(said))
    return `never came to it: ${status}`;
  return isRefused({ status, said }) && isChanged ? `refused and changed something: ${said.slice(0, 120)}` : null;
}

/** Everything a write leaves behind has an event or an answer; sessions move on by themselves. */
function traceOf(db: Database.Database): string {
  const tables = ['AuditEvent', 'IdempotencyKey', 'Notice', 'Attachment', 'SubmissionCell', 'User', 'RoleGrant'];
  return tables.map((table) => db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()).join();
}

/** What is answered; a server that closes the door in the midst of a body is asked once more, and has to be there. */
async function ask(to: string, sent: RequestInit, again = true): Promise<Answer> {
  try {
    const answer = await fetch(to, sent);
    return { status: answer.status, said: await answer.text() };
  } catch (error) {
    if (again) return ask(to, sent, false);
    return { status: 599, said: String((error as { cause?: unknown }).cause ?? error) };
  }
}

type Found = { faults: string[]; refused: number };

async function campaign(port: number, asking: Asking, requests: number): Promise<Found> {
  const here = `http://127.0.0.1:${port}`;
  const addresses = actionAddresses();
  const watch = new Database(address.file, { readonly: true });
  const isIn = watch.prepare('SELECT 1 FROM "SignInSession" WHERE "id" = ?');
  const found: Found = { faults: [], refused: 0 };
  for (let at = 0; at < requests && found.faults.length < 20; at += 1) {
    const name = chance.of(NAMES);
    const { to, id } = addresses.get(name) ?? { to: '/nowhere', id: null };
    const person = personFor(name, asking);
    if (at % 1000 === 0 || !isIn.get(`asked-${person}`)) signedIn(address.file, person);
    const sound = { ...bodyOf(name, asking, person, id === null), isScripted: id !== null };
    // Every tenth is nothing that can be read at all.
    const { type, body, isScripted } = chance.below(10) === 0 ? garbled(sound, id ?? '', chance) : sound;
    const before = traceOf(watch);
    const answer = await ask(`${here}${to}`, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        ...{ cookie: `duliang=${person}.x`, origin: here, 'sec-fetch-site': 'same-origin', 'content-type': type },
        ...(id !== null && isScripted ? { 'next-action': id } : { accept: 'text/html' }),
      },
      body,
    });
    found.refused += Number(isRefused(answer));
    const isChanged = traceOf(watch) !== before && !COUNTED.test(name);
    const fault = faultOf(answer, isChanged);
    if (fault) found.faults.push(`${name} with ${body.slice(0, 400)}: ${fault}`);
  }
  watch.close();
  return found;
}

const refusedBy = ({ status, body }: Answered) => isRefused({ status, said: body.toString('utf8') });

/** Bugs that a server can have with what it refuses, and what this harness has to say of each. */
const PLANTS: { what: string; bend: Bend; seen: RegExp }[] = [
  {
    what: 'a fault of the server in the place of a refusal',
    bend: async (pass) => {
      const answered = await pass();
      return refusedBy(answered) ? { status: 500, body: Buffer.from('broken') } : answered;
    },
    seen: /answered 500/,
  },
  {
    what: 'a refusal that changed something',
    bend: async (pass) => {
      const answered = await pass();
      if (refusedBy(answered)) leaveTrace();
      return answered;
    },
    seen: /refused and changed something/,
  },
  {
    what: 'an answer that no action gave',
    bend: async () => ({ status: 200, body: Buffer.from('{}') }),
    seen: /never came to it/,
  },
];

/** A write that was refused, and kept all the same. */
function leaveTrace(): void {
  const db = new Database(address.file);
  db.prepare(
    `INSERT INTO "IdempotencyKey" ("countyCode", "key", "bodyHash", "answer", "at") SELECT "code", ?, 'x', 'null', 0 FROM "County"`,
  ).run(`planted-${count}`);
  db.close();
}

/** Each bug is planted in front of the server and has to be seen. */
async function seePlants(port: number, asking: Asking): Promise<void> {
  for (const { what, bend, seen } of PLANTS) {
    const inFront = await between(port, bend);
    const { faults } = await campaign(inFront.port, asking, 60).finally(inFront.close);
    if (!seen.test(faults.join('\n'))) throw new Error(`this harness does not see ${what}: ${faults.join('\n')}`);
    console.log(`${what} is seen`);
  }
}

try {
  await prepareFolder();
  await migrateDatabase();
  await seedIfEmpty();
  const door = new Door(address);
  const asking = await prepareAsking(door);
  const port = await freePort();
  const server = await startServer(port);
  const { faults, refused } = await seePlants(port, asking)
    .then(() => campaign(port, asking, REQUESTS))
    .finally(() => server.kill('SIGTERM'));
  // Ways in that this harness made for itself.
  await door.client.signInSession.deleteMany();
  await door.close();
  const proof = await proveDatabase(address);
  for (const line of [...faults, ...report(proof.faults, 'en', 20)]) console.log(`✗ ${line}`);
  console.log(`${REQUESTS} bad inputs through the server, ${refused} refused, ${faults.length} faults (seed ${SEED})`);
  process.exitCode = faults.length > 0 || proof.faults.length > 0 || refused < REQUESTS / 2 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
