import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { may } from '#lib/domain/permissions.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { now } from '#lib/server/clock.ts';
import { currentSession, type Session } from '#lib/server/session.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { readPeople } from '../audit-words/data.ts';
import { readArchive, readBackups } from './data.ts';
import { noteDownload } from './mutations.ts';
import { type BackupPage, backupPage } from './view.ts';

/** The county's backups, for whoever may see them; null for everybody else. */
export async function loadBackups(
  { person, countyPath, countyCode }: Session,
  locale: Locale,
): Promise<BackupPage | null> {
  if (!may(person, 'backup.view', { kind: 'county', unitPath: countyPath })) return null;
  return backupPage(readBackups(), await readPeople(countyCode), locale);
}

export type BackupFile = { name: string; parts: AsyncIterable<Uint8Array> };

/** A backup as one packed file, read while it is sent; that it was taken along is in the audit. Null where it may not be had. */
export async function loadBackupFile(name: string): Promise<BackupFile | null> {
  const session = await currentSession();
  if (!session) return null;
  const { countyCode, person } = session;
  try {
    await noteDownload({ countyCode, actor: person, input: { name }, now: now() });
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
  // What is inside is packed badly or not at all, so little is spent on it.
  const packed = Readable.from(readArchive(name)).pipe(createGzip({ level: 1 }));
  return { name: `duliang-${name}.tar.gz`, parts: packed };
}
