/**
 * Bad input through the server that people use: every action as a browser calls it, and the handler of typed cells,
 * with something in the input that does not belong there. No answer is a fault of the server, and nothing changes
 * where the answer says no. Part of `npm run faults`, since it needs the built pages.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { sha256 } from '#lib/server/audit.ts';
import { CALLS } from '../authorisation/calls.ts';
import { rightfulActor } from '../authorisation/rightful.ts';
import { ACTIONS } from '../authorisation/sent.ts';
import { TABLE } from '../authorisation/table.ts';
import { chanceFrom } from '../proof/chance.ts';
import { actionBody, type Body } from './action-body.ts';
import { SEED, times } from './counts.ts';
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
/** Calls with nothing of theirs in the way that a browser's form sends them. */
const HANDLER = 'cell.saveTypedCells';

/** Somebody signed in for each right, and the names of a form that they work on in place of the tests' own. */
async function prepare() {
  const door = new Door(address);
  const { client } = door;
  const now = new Date();
  const until = new Date(now.getTime() + 8 * 3_600_000);
  const of = async (role: 'reviewer' | 'first_reviewer' | 'publisher' | 'admin' | 'leader') =>
    (await client.roleGrant.findFirstOrThrow({ where: { role } })).userId;
  const form = await client.submission.findFirstOrThrow({
    where: { departmentCode: null, form: { ofKind: 'village' }, state: { in: ['not_started', 'filling'] } },
    include: { form: true },
  });
  const other = await client.submission.findFirstOrThrow({ where: { form: { reviewSteps: 2 } } });
  const village = await client.unit.findFirstOrThrow({ where: { parentId: form.unitId, validTo: null } });
  const filer = await client.roleGrant.findFirst({ where: { role: 'filer', unitId: form.unitId } });
  const people = {
    filer: filer?.userId ?? (await client.roleGrant.findFirstOrThrow({ where: { role: 'filer' } })).userId,
    ...{ reviewer: await of('reviewer'), first_reviewer: await of('first_reviewer'), publisher: await of('publisher') },
    ...{ admin: await of('admin'), leader: await of('leader') },
  };
  for (const userId of new Set(Object.values(people)))
    await client.signInSession.create({
      data: { id: `asked-${userId}`, token: sha256(userId), userId, createdAt: now, updatedAt: now, expiresAt: until },
    });
  await door.close();
  const [code = ''] = form.form.indicatorCodes as string[];
  const names: [string, string][] = [
    ['villages-u-T1', form.id],
    ['town-u-T1', other.id],
    ['u-V11', village.id],
    ['u-T1', form.unitId],
    ['WAT01', code],
    ['secret-clerk', 'demo-grid'],
    ['secret-deputy', people.leader],
  ];
  return { people, translate: (text: string) => names.reduce((all, [from, to]) => all.replaceAll(from, to), text) };
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

/** Which number each action was given when the pages were built. */
function actionIds(): Map<string, string> {
  const file = path.resolve(import.meta.dirname, '../../.next/server/server-reference-manifest.json');
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as {
    node: Record<string, { filename: string; exportedName: string }>;
  };
  return new Map(
    Object.entries(node).map(([id, { filename, exportedName }]) => [
      `${/features\/([a-z-]+)\//.exec(filename)?.[1]}.${exportedName}`,
      id,
    ]),
  );
}

function personFor(name: string, { people }: Prepared): string {
  const write = ACTIONS[name]?.write;
  if (!write || write === 'door') return people.leader;
  const rule = TABLE[write];
  const actor = rule.about === 'own' ? null : rightfulActor(rule);
  const role = actor?.kind === 'person' ? (actor.grants[0]?.role ?? 'leader') : 'leader';
  return people[role as keyof typeof people] ?? people.leader;
}

let count = 0;
function bodyOf(name: string, prepared: Prepared, person: string): Body {
  const { write, takes, input } = ACTIONS[name] ?? { write: 'door', takes: 'form' };
  const right = input ?? (write === 'door' ? { username: 'demo-grid', password: 'x' } : CALLS[write].input);
  count += 1;
  const whole = { locale: 'zh', key: `key-of-the-asked-${SEED}-${count}`, as: person, input: right };
  const sound = JSON.parse(prepared.translate(JSON.stringify(whole))) as typeof whole;
  // Mostly the input itself is spoilt, at times what is around it.
  const sent = chance.below(5) === 0 ? spoilt(sound, chance) : { ...sound, input: spoilt(sound.input, chance) };
  return name === HANDLER
    ? { type: 'application/json', body: JSON.stringify(sent) ?? '' }
    : actionBody(takes, sent as { input: unknown });
}

export type Answer = { status: number; said: string };

/** What is wrong with an answer; null where nothing is. */
function faultOf({ status, said }: Answer, isChanged: boolean): string | null {
  if (status >= 500) return `answered ${status}: ${said.slice(0, 120)}`;
  const isRefused = status >= 400 || /"ok":false/.test(said) || /"fault":"[^"]/.test(said);
  return isRefused && isChanged ? `refused and changed something: ${said.slice(0, 120)}` : null;
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

async function campaign(port: number, prepared: Prepared): Promise<string[]> {
  const here = `http://127.0.0.1:${port}`;
  const ids = actionIds();
  const watch = new Database(address.file, { readonly: true });
  const faults: string[] = [];
  const version = () => watch.pragma('data_version', { simple: true });
  for (let at = 0; at < REQUESTS && faults.length < 20; at += 1) {
    const name = chance.of(NAMES);
    const id = ids.get(name);
    const person = personFor(name, prepared);
    const { type, body } = bodyOf(name, prepared, person);
    const [before, trace] = [version(), traceOf(watch)];
    const isHandler = name === HANDLER;
    if (!isHandler && !id) continue;
    const sent = {
      method: 'POST',
      redirect: 'manual' as const,
      headers: {
        ...{ cookie: `duliang=${person}.x`, origin: here, 'sec-fetch-site': 'same-origin', 'content-type': type },
        ...(isHandler || !id ? {} : { 'next-action': id }),
      },
      body,
    };
    const answer = await ask(`${here}${isHandler ? '/api/entry/cells' : '/sign-in'}`, sent);
    const isChanged = version() !== before && traceOf(watch) !== trace && !COUNTED.test(name);
    const fault = faultOf(answer, isChanged);
    if (fault) faults.push(`${name} with ${body.slice(0, 400)}: ${fault}`);
  }
  watch.close();
  return faults;
}

try {
  // The judge itself, on a fault of the server and on a refusal that changed something all the same.
  if (!faultOf({ status: 500, said: '' }, false) || !faultOf({ status: 200, said: '1:{"ok":false}' }, true))
    throw new Error('this harness sees nothing');
  await prepareFolder();
  await migrateDatabase();
  await seedIfEmpty();
  const prepared = await prepare();
  const port = await freePort();
  const server = await startServer(port);
  const faults = await campaign(port, prepared).finally(() => server.kill('SIGTERM'));
  // Ways in that this harness made for itself.
  const door = new Door(address);
  await door.client.signInSession.deleteMany();
  await door.close();
  const proof = await proveDatabase(address);
  for (const line of [...faults, ...report(proof.faults, 'en', 20)]) console.log(`✗ ${line}`);
  console.log(`${count} bad inputs through the server, ${faults.length} faults (seed ${SEED})`);
  process.exitCode = faults.length > 0 || proof.faults.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
