import {
  type Backup,
  backupPlace,
  keptBackups,
  listBackups,
  type Progress,
  readProgress,
} from '#lib/server/backup-folder.ts';
import { databaseAddress } from '#lib/server/env.ts';
import { tarOf } from '#lib/server/tar.ts';

export type BackupRows = { isSqlite: boolean; backups: Backup[]; progress: Progress | null; keep: number };

export function readBackups(): BackupRows {
  const isSqlite = databaseAddress().provider === 'sqlite';
  return { isSqlite, backups: listBackups(), progress: readProgress(), keep: keptBackups() };
}

export function readArchive(name: string): AsyncGenerator<Uint8Array> {
  return tarOf(backupPlace(name), `duliang-${name}`);
}
