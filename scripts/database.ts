import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs';
import { databaseAddress, dataFolder } from '#lib/server/env.ts';
import { MigrationFailed, migrate, NewerDatabase } from '#lib/server/migrate.ts';
import { ensureSecrets } from '#lib/server/secrets.ts';
import { fileTrouble, Stop } from './boot/say.mjs';

/** Under this a quarter's figures and a backup no longer fit safely. */
const LEAST_FREE_BYTES = 200 * 1024 * 1024;

/** Makes the data folder and its secrets, or says in a sentence why it cannot. */
export async function prepareFolder(): Promise<string> {
  const folder = dataFolder();
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    ensureSecrets();
  } catch (error) {
    throw fileTrouble(error, folder) ?? error;
  }
  const disk = statfsSync(folder);
  if (disk.bavail * disk.bsize < LEAST_FREE_BYTES) throw fileTrouble({ code: 'ENOSPC' }, folder);
  return folder;
}

export async function migrateDatabase(): Promise<string> {
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  try {
    const { applied, backup, restored } = await migrate(databaseAddress(), stamp);
    if (restored.length > 0) return `${restored.length} triggers put back: ${restored.join(', ')}; run npm run verify`;
    if (applied.length === 0) return 'unchanged';
    return `${applied.length} applied${backup ? `, backup ${backup}` : ''}`;
  } catch (error) {
    throw migrationTrouble(error);
  }
}

function migrationTrouble(error: unknown): unknown {
  if (error instanceof NewerDatabase) {
    return new Stop(
      `数据库来自更新的版本（${error.message}）。请改用那个版本的程序，或从备份恢复较早的数据库。`,
      `The database comes from a newer version (${error.message}). Use that version of the programme, or restore an earlier database from a backup.`,
    );
  }
  const file = fileTrouble(error, dataFolder());
  if (file) return file;
  if (error instanceof MigrationFailed) {
    return new Stop(
      '数据库升级没有成功。数据库保持升级前的样子，没有丢失任何数据。',
      'Migrating the database failed. It is as it was before; nothing was lost.',
      error.message,
    );
  }
  return error;
}
