import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { proveDatabase } from '#lib/features/proof/data.ts';
import { report } from '#lib/features/proof/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import {
  backupPlace,
  backupsFolder,
  DATABASE_NAME,
  listBackups,
  type Manifest,
  saveProgress,
  saveVerdict,
  type Verdict,
} from './backup-folder.ts';
import { evidenceIn, evidencePlace, hashOfFile, headsIn } from './backup-make.ts';
import { migrate } from './migrate.ts';

const SHOWN_AT_MOST = 10;
type Problem = { code: 'file' | 'evidence' | 'head' | 'chain'; count: number };

/**
 * Restores a backup to a place of its own and looks whether it is what it says: the file as it was written, every
 * evidence file there and unchanged, the end of its chain as noted and part of the live chain, and all that
 * `npm run verify` looks at. Runs in a process of its own, since it takes as long as the county is large.
 */
export async function verifyBackup(name: string, live: string): Promise<Verdict> {
  const backup = listBackups().find((one) => one.name === name);
  if (!backup) throw new Error(`there is no backup ${name}`);
  const scratch = mkdtempSync(path.join(backupsFolder(), '.trying-'));
  try {
    saveProgress({ task: 'verify', name, step: 'database', share: 0 });
    const file = path.join(scratch, DATABASE_NAME);
    copyFileSync(path.join(backupPlace(name), DATABASE_NAME), file);
    const problems = await lookThrough(name, backup.manifest, file, live);
    saveProgress({ task: 'verify', name, step: 'proof', share: 0.5 });
    // What a start would do with a database of an earlier version.
    await migrate({ provider: 'sqlite', file }, 'trying');
    const { faults } = await proveDatabase({ provider: 'sqlite', file });
    const told = (locale: 'zh' | 'en') => [
      ...problems.map(({ code, count }) => translator(locale, 'backup')(`problem.${code}`, { count })),
      ...report(faults, locale, SHOWN_AT_MOST),
    ];
    const verdict = {
      at: new Date().toISOString(),
      sound: problems.length + faults.length === 0,
      zh: told('zh'),
      en: told('en'),
    };
    saveVerdict(name, verdict);
    saveProgress({ task: 'verify', name, step: 'done', share: 1 });
    return verdict;
  } catch (error) {
    saveProgress({ task: 'verify', name, step: 'failed', share: 0 });
    throw error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function lookThrough(name: string, manifest: Manifest, file: string, live: string): Promise<Problem[]> {
  const problems: Problem[] = [];
  if ((await hashOfFile(file)) !== manifest.database.sha256) problems.push({ code: 'file', count: 1 });
  const db = new Database(file, { readonly: true });
  const [named, heads] = [evidenceIn(db), headsIn(db)];
  db.close();
  let wrong = 0;
  for (const [at, { sha256 }] of named.entries()) {
    if (at % 200 === 0) saveProgress({ task: 'verify', name, step: 'evidence', share: at / named.length });
    const place = evidencePlace(backupPlace(name), sha256);
    if (!existsSync(place) || (await hashOfFile(place)) !== sha256) wrong += 1;
  }
  if (wrong > 0) problems.push({ code: 'evidence', count: wrong });
  if (JSON.stringify(heads) !== JSON.stringify(manifest.heads)) problems.push({ code: 'head', count: 1 });
  const strange = strangeHeads(heads, live);
  if (strange > 0) problems.push({ code: 'chain', count: strange });
  return problems;
}

/** Ends of chains that the live database does not know: another history, or a live database that is older. */
function strangeHeads(heads: Manifest['heads'], live: string): number {
  if (!existsSync(live)) return 0;
  const db = new Database(live, { readonly: true });
  try {
    const known = db.prepare('SELECT "hash" FROM "AuditEvent" WHERE "countyCode" = ? AND "sequence" = ?').pluck();
    return heads.filter(({ county, sequence, hash }) => sequence > 0 && known.get(county, sequence) !== hash).length;
  } finally {
    db.close();
  }
}
