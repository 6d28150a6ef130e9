import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { backupPlace, type Manifest, saveManifest } from '#lib/server/backup-folder.ts';

export const BACKUP = '20221101-090000';

export const MANIFEST: Manifest = {
  ...{ madeAt: '2022-11-01T01:00:00.000Z', by: 'person:secret-clerk', programme: '1', schema: 'x', secrets: false },
  heads: [{ county: 'C', sequence: 7, hash: 'ab'.repeat(32) }],
  database: { bytes: 1_048_576, sha256: 'cd'.repeat(32) },
  evidence: { files: 3, bytes: 1_048_576, missing: 1 },
};

/** A backup that is there by name, in a data folder of the tests. */
export function plantBackup(): void {
  process.env.DULIANG_DATA ??= mkdtempSync(path.join(tmpdir(), 'duliang-data-'));
  saveManifest(backupPlace(BACKUP), MANIFEST);
}
