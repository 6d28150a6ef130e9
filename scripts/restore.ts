/** npm run restore -- BACKUP: puts a backup in the place of what the data folder holds, which stays beside it. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { backupPlace, DATABASE_NAME, isBackupName } from '#lib/server/backup-folder.ts';
import { databaseAddress, dataFolder } from '#lib/server/env.ts';
import { fail, Stop } from './boot/say.mjs';

try {
  const named = process.argv[2];
  const usage = 'npm run restore -- duliang-20261130-173005.tar.gz';
  if (!named) throw new Stop(`请写明备份，例如：${usage}`, `Name the backup, for instance: ${usage}`);
  if (databaseAddress().provider === 'postgresql') {
    throw new Stop('PostgreSQL 请用 pg_restore 恢复。', 'Restore PostgreSQL with pg_restore.');
  }
  restore(isBackupName(named) ? backupPlace(named) : path.resolve(process.env.INIT_CWD ?? process.cwd(), named));
} catch (error) {
  fail(error);
}

function restore(from: string): void {
  if (!existsSync(from)) throw new Stop(`没有这个备份：${from}`, `There is no backup at ${from}`);
  const data = dataFolder();
  mkdirSync(data, { recursive: true });
  const unpacked = statSync(from).isDirectory() ? null : unpack(from, data);
  try {
    const folder = unpacked ? within(unpacked) : from;
    if (!existsSync(path.join(folder, DATABASE_NAME))) {
      throw new Stop(
        `这不是备份：${from}，里面没有 ${DATABASE_NAME}`,
        `This is no backup: ${from} holds no ${DATABASE_NAME}`,
      );
    }
    // Whole beside the old one first: what fails until then changes nothing.
    const fresh = path.join(data, `${DATABASE_NAME}.restoring`);
    copyFileSync(path.join(folder, DATABASE_NAME), fresh);
    if (existsSync(path.join(folder, 'evidence')))
      cpSync(path.join(folder, 'evidence'), path.join(data, 'evidence'), { recursive: true });
    const aside = putAside(data);
    renameSync(fresh, path.join(data, DATABASE_NAME));
    const secrets = path.join(folder, 'secrets.json');
    if (existsSync(secrets)) copyFileSync(secrets, path.join(data, 'secrets.json'));
    console.log(
      `已恢复到 ${data}。${aside ? `原来的数据库在 ${aside}。` : ''}先运行 npm run -s verify，再 npm start。`,
    );
    console.log(
      `Restored to ${data}. ${aside ? `What was there is at ${aside}. ` : ''}Run npm run -s verify, then npm start.`,
    );
  } finally {
    if (unpacked) rmSync(unpacked, { recursive: true, force: true });
  }
}

/** The database that is there, with its log, under another name; null where there is none. */
function putAside(data: string): string | null {
  const file = path.join(data, DATABASE_NAME);
  if (!existsSync(file)) return null;
  const aside = `${file}.before-${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}`;
  for (const end of ['-wal', '-shm', '']) if (existsSync(file + end)) renameSync(file + end, aside + end);
  return aside;
}

function unpack(file: string, data: string): string {
  const folder = mkdtempSync(path.join(data, '.unpacking-'));
  const { status, stderr } = spawnSync('tar', ['-xzf', file, '-C', folder], { encoding: 'utf8' });
  if (status === 0) return folder;
  rmSync(folder, { recursive: true, force: true });
  throw new Stop(`解不开 ${file}`, `${file} cannot be unpacked`, stderr);
}

function within(folder: string): string {
  const [only] = readdirSync(folder);
  return only === undefined ? folder : path.join(folder, only);
}
