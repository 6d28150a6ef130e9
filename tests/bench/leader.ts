import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '#lib/server/audit.ts';
import { Door } from '#lib/server/db.ts';
import { root } from '../../scripts/stamps.ts';
import { copyDatabase } from './office.ts';
import { startOurs } from './servers.ts';

const TOKEN = 'a-token-of-a-leader-that-only-the-bench-knows';
/** What the leader's browser sends to say who it is. */
export const LEADERS_COOKIE = `duliang=${TOKEN}`;

/** The seeded county in a data folder of its own, with a leader signed in; gives the folder. */
export async function prepareLeader(name: string, grow: (file: string) => void = () => {}): Promise<string> {
  (await startOurs()).stop();
  const work = path.join(root, 'tests', '.work');
  const seeded = path.join(work, 'bench-data');
  const folder = path.join(work, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(seeded, 'secrets.json'), path.join(folder, 'secrets.json'));
  const file = path.join(folder, 'duliang.db');
  await copyDatabase(path.join(seeded, 'duliang.db'), file);
  grow(file);
  const door = new Door({ provider: 'sqlite', file });
  const now = new Date();
  const expiresAt = new Date(now.getTime() + 25 * 60_000);
  const session = {
    id: 'bench',
    token: sha256(TOKEN),
    userId: 'demo-leader',
    expiresAt,
    createdAt: now,
    updatedAt: now,
  };
  await door.transaction((tx) => tx.signInSession.create({ data: session }));
  await door.close();
  return folder;
}
