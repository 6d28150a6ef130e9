import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { sha256 } from '#lib/server/audit.ts';
import { Door } from '#lib/server/db.ts';
import { root } from '../../scripts/stamps.ts';
import { type Bench, type Result, result } from './measure.ts';
import { prepareOffice } from './office.ts';
import { startOurs } from './servers.ts';

const LIMIT = 240 * 1024;
const TOKEN = 'a-token-that-only-this-leader-knows';
/** What only the code of the moving charts says. */
const CHARTS = 'recharts-wrapper';
const PAGES = [
  '/office',
  '/office/indicators/ELD03',
  '/office/units/430581107',
  '/office/domains/water',
  '/office/compare?i=ELD03&u=430581109,430581101',
];

/** Compressed bytes of every script that a page of the office asks for before anything of it is seen. */
async function officeBytes(): Promise<Result[]> {
  const { file, folder } = await prepareOffice('bench-office-bytes');
  await signLeaderIn(file);
  const ours = await startOurs(folder);
  try {
    const sizes: number[] = [];
    for (const page of PAGES) sizes.push(await firstLoad(ours.url, page));
    assertLoadedLater();
    return PAGES.map((page, at) =>
      result(
        `office-bytes ${page.split(/[/?]/)[2] ?? 'overview'}`,
        'gzip bytes of JavaScript',
        1,
        sizes[at] ?? 0,
        LIMIT,
      ),
    );
  } finally {
    ours.stop();
  }
}

async function firstLoad(base: string, page: string): Promise<number> {
  const answer = await fetch(base + page, { headers: { cookie: `duliang=${TOKEN}` }, redirect: 'manual' });
  const html = await answer.text();
  if (answer.status !== 200) throw new Error(`${page} answered ${answer.status}`);
  // Scripts of the page, and those that the payload behind it names for the parts that the browser takes over.
  const named = [...html.matchAll(/(?:\/_next\/)?static\/chunks\/[\w.~/-]+\.js/g)].map(([name]) =>
    name.replace(/^\/_next\//, ''),
  );
  let bytes = 0;
  for (const name of new Set(named)) {
    const script = Buffer.from(await (await fetch(`${base}/_next/${name}`)).arrayBuffer());
    if (script.includes(CHARTS)) throw new Error(`${page} loads the charts before they are seen: ${name}`);
    bytes += gzipSync(script).length;
  }
  return bytes;
}

/** That nothing of it was found says something only where there is something to find. */
function assertLoadedLater(): void {
  const folder = path.join(root, '.next', 'static', 'chunks');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  if (!files.some((name) => readFileSync(path.join(folder, name)).includes(CHARTS)))
    throw new Error('no script of the build holds the charts: what is looked for has another name now');
}

async function signLeaderIn(file: string): Promise<void> {
  const door = new Door({ provider: 'sqlite', file });
  const now = new Date();
  const expiresAt = new Date(now.getTime() + 25 * 60_000);
  const session = { id: 'bench-leader', token: sha256(TOKEN), userId: 'demo-leader', expiresAt };
  await door.transaction((tx) => tx.signInSession.create({ data: { ...session, createdAt: now, updatedAt: now } }));
  await door.close();
}

export const officeBytesBench: Bench = { name: 'office-bytes', run: officeBytes };
