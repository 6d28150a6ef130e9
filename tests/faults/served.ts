/**
 * The server that people use, killed while clerks' cells are saved through it: nothing that it acknowledged may be
 * missing when it is back. Part of `npm run faults`, since it needs the built pages.
 */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sha256 } from '#lib/server/audit.ts';
import { chanceFrom } from '../proof/chance.ts';
import { type Answered, type Bend, between } from './between.ts';
import { SEED, times } from './counts.ts';
import { freePort, startServer } from './server.ts';

const KILLS = times(20, 1000);
const CLIENTS = 6;
const TOKEN = `token-of-the-fault-${SEED}`;

const folder = mkdtempSync(path.join(tmpdir(), 'duliang-served-'));
process.env.DULIANG_DATA = folder;
const { migrateDatabase, prepareFolder } = await import('../../scripts/database.ts');
const { seedIfEmpty } = await import('../../scripts/seed.ts');
const { Door } = await import('#lib/server/db.ts');
const { proveDatabase } = await import('#lib/features/proof/data.ts');
const { report } = await import('#lib/features/proof/view.ts');
const address = { provider: 'sqlite', file: path.join(folder, 'duliang.db') } as const;

type Place = {
  unitId: string;
  indicatorCode: string;
  version: number;
  value: number;
  asked: { key: string; value: number } | null;
};
type Work = { submissionId: string; person: string; places: Place[] };

/** A form of the open quarter with enough cells that take a small number, and whoever files it. */
async function findWork(): Promise<Work> {
  const door = new Door(address);
  const { client } = door;
  const open = await client.submission.findMany({
    where: { state: { in: ['not_started', 'filling'] }, departmentCode: null },
    include: { form: true, cells: true },
  });
  for (const { id, unitId, form, cells } of open) {
    const grant = await client.roleGrant.findFirst({ where: { role: 'filer', unitId } });
    const codes = (form.indicatorCodes as string[]).filter((code) => /^[A-Z0-9]+$/.test(code));
    const versions = await client.indicatorVersion.findMany({ where: { indicatorCode: { in: codes } } });
    const counted = versions.filter(
      ({ kind, dimension, min, max }) =>
        kind !== 'ratio' && kind !== 'grade' && !dimension && (min ?? 0) <= 1 && (max ?? 99) >= 99,
    );
    const below = { parentId: unitId, kind: form.ofKind, validTo: null };
    const units = form.ofKind === form.filedBy ? [{ id: unitId }] : await client.unit.findMany({ where: below });
    if (!grant || counted.length * units.length < CLIENTS) continue;
    await door.close();
    const places = units.flatMap((unit) =>
      counted.map(({ indicatorCode }): Place => {
        const cell = cells.find((one) => one.unitId === unit.id && one.indicatorCode === indicatorCode);
        return { unitId: unit.id, indicatorCode, version: cell?.version ?? 0, value: cell?.value ?? -1, asked: null };
      }),
    );
    return { submissionId: id, person: grant.userId, places };
  }
  throw new Error('no open form has cells for a small number');
}

async function signIn({ person }: Work): Promise<void> {
  const door = new Door(address);
  const now = new Date();
  const lasts = { createdAt: now, updatedAt: now, expiresAt: new Date(now.getTime() + 8 * 3_600_000) };
  await door.client.signInSession.create({ data: { id: 'fault', token: sha256(TOKEN), userId: person, ...lasts } });
  await door.close();
}

async function save(port: number, { submissionId, person }: Work, place: Place, key: string, value: number) {
  const here = `http://127.0.0.1:${port}`;
  const { unitId, indicatorCode, version } = place;
  const blank = {
    dimension: '',
    state: 'reported',
    numerator: null,
    denominator: null,
    operator: 'eq',
    rateOnly: false,
  };
  const cell = { unitId, indicatorCode, version, value, ...blank, note: '', reason: '' };
  const body = JSON.stringify({ locale: 'zh', key, as: person, input: { submissionId, cells: [cell] } });
  const headers = {
    cookie: `duliang=${TOKEN}.x`,
    'content-type': 'application/json',
    origin: here,
    'sec-fetch-site': 'same-origin',
  };
  try {
    const answer = await fetch(`${here}/api/entry/cells`, { method: 'POST', body, headers });
    const said = await answer.text();
    return { status: answer.status, said };
  } catch {
    return null;
  }
}

const chance = chanceFrom(SEED);

/** One life of the server. Gives how many saves it acknowledged before it was killed; `bend` is a planted bug. */
async function live(port: number, work: Work, bend?: Bend): Promise<number> {
  const server = await startServer(port);
  const inFront = bend ? await between(port, bend) : null;
  let acknowledged = 0;
  const client = async (who: number) => {
    const own = work.places.filter((_, at) => at % CLIENTS === who);
    for (let at = 0; own.length > 0; at += 1) {
      const place = own[at % own.length];
      if (!place) return;
      place.asked ??= {
        key: `served-${who}-${at}-${chance.below(1e9)}`,
        value: (Math.max(0, place.value) + 1 + chance.below(40)) % 90,
      };
      const { key, value } = place.asked;
      const answer = await save(inFront?.port ?? port, work, place, key, value);
      if (answer === null) return;
      if (answer.status !== 200) throw new Error(`answered ${answer.status}: ${answer.said}`);
      Object.assign(place, { version: place.version + 1, value, asked: null });
      acknowledged += 1;
    }
  };
  const clients = Promise.all(Array.from({ length: CLIENTS }, (_, who) => client(who)));
  const enough = 1 + chance.below(60);
  while (acknowledged < enough) await Promise.race([wait(2), clients]);
  await wait(chance.below(10));
  const gone = once(server, 'exit');
  server.kill('SIGKILL');
  await gone;
  inFront?.close();
  await clients;
  return acknowledged;
}

async function missing({ submissionId, places }: Work): Promise<string[]> {
  const door = new Door(address);
  const rows = await door.client.submissionCell.findMany({ where: { submissionId } });
  await door.close();
  return places.flatMap((place) => {
    const row = rows.find(
      ({ unitId, indicatorCode }) => unitId === place.unitId && indicatorCode === place.indicatorCode,
    );
    const [version, value] = [row?.version ?? 0, row?.value ?? -1];
    const isSame = version === place.version && value === place.value;
    const isNext = place.asked !== null && version === place.version + 1 && value === place.asked.value;
    return isSame || isNext
      ? []
      : [`${place.unitId}: kept ${version}/${value}, acknowledged ${place.version}/${place.value}`];
  });
}

/** The planted bug: a save is said to be kept as it arrives, and written afterwards, one after another. */
function early(): Bend {
  let written: Promise<unknown> = Promise.resolve();
  return async (pass): Promise<Pick<Answered, 'status' | 'body'>> => {
    written = written.then(pass).catch(() => null);
    return { status: 200, body: Buffer.from('{"ok":true}') };
  };
}

try {
  await prepareFolder();
  await migrateDatabase();
  await seedIfEmpty();
  const port = await freePort();
  const planted = await findWork();
  await signIn(planted);
  await live(port, planted, early());
  const seen = await missing(planted);
  if (seen.length === 0) throw new Error('this harness does not see what is acknowledged before it is kept');
  console.log(`what is acknowledged before it is kept is seen: ${seen[0]}`);
  const work = await findWork();
  let acknowledged = 0;
  const lost: string[] = [];
  for (let kill = 0; kill < KILLS && lost.length === 0; kill += 1) {
    acknowledged += await live(port, work);
    lost.push(...(await missing(work)));
  }
  // Ways in that this harness made for itself.
  const door = new Door(address);
  await door.client.signInSession.deleteMany();
  await door.close();
  const { faults } = await proveDatabase(address);
  for (const line of [...lost, ...report(faults, 'en', 20)]) console.log(`✗ ${line}`);
  console.log(
    `the server killed ${KILLS} times under ${acknowledged} acknowledged saves, ${lost.length} lost (seed ${SEED})`,
  );
  process.exitCode = lost.length > 0 || faults.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
