import { createHash } from 'node:crypto';
import {
  copyFileSync,
  createReadStream,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import {
  backupPlace,
  backupsFolder,
  DATABASE_NAME,
  listBackups,
  type Manifest,
  saveKept,
  saveManifest,
  saveProgress,
  sizeOf,
} from './backup-folder.ts';
import { dataFolder } from './env.ts';

type Wanted = { name: string; by: string; keep: number; secrets: boolean };

/** Pages that are copied at a time: what is written meanwhile makes SQLite begin again, so few steps are better. */
const PAGES = 8192;

/**
 * Copies the live database and the evidence files that it names into one folder, which takes its name only when it
 * is whole; then the oldest go that are more than are kept. Runs in a process of its own.
 */
export async function makeBackup(database: string, { name, by, keep, secrets }: Wanted): Promise<Manifest> {
  const work = path.join(backupsFolder(), `.making-${name}`);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true, mode: 0o700 });
  try {
    await copyDatabase(database, path.join(work, DATABASE_NAME), name);
    const found = readCopy(path.join(work, DATABASE_NAME));
    const evidence = copyEvidence(found.files, work, name);
    if (secrets) copyFileSync(path.join(dataFolder(), 'secrets.json'), path.join(work, 'secrets.json'));
    const manifest: Manifest = {
      ...{ madeAt: new Date().toISOString(), by, secrets, evidence, schema: found.schema, heads: found.heads },
      programme: versionOfProgramme(),
      database: {
        bytes: sizeOf(path.join(work, DATABASE_NAME)) ?? 0,
        sha256: await hashOfFile(path.join(work, DATABASE_NAME)),
      },
    };
    saveManifest(work, manifest);
    renameSync(work, backupPlace(name));
    saveKept(keep);
    prune(keep);
    saveProgress({ task: 'make', name, step: 'done', share: 1 });
    return manifest;
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    saveProgress({ task: 'make', name, step: 'failed', share: 0 });
    throw error;
  }
}

async function copyDatabase(from: string, to: string, name: string): Promise<void> {
  const live = new Database(from, { readonly: true, fileMustExist: true });
  try {
    await live.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        const share = totalPages > 0 ? 1 - remainingPages / totalPages : 0;
        saveProgress({ task: 'make', name, step: 'database', share });
        return PAGES;
      },
    });
  } finally {
    live.close();
  }
  // One file without a log beside it; the application turns the log on again when it opens it.
  const copy = new Database(to);
  copy.pragma('journal_mode = DELETE');
  copy.close();
}

type Named = { sha256: string; bytes: number };

/** Every evidence file that a database names. */
export function evidenceIn(db: Database.Database): Named[] {
  return db
    .prepare(
      `SELECT "sha256", "bytes" FROM "Attachment" UNION SELECT "sha256", "bytes" FROM "SupervisionFile" ORDER BY 1`,
    )
    .all() as Named[];
}

export function headsIn(db: Database.Database): Manifest['heads'] {
  const sql = `SELECT "code" AS "county", "auditSequence" AS "sequence", "auditHash" AS "hash" FROM "County" ORDER BY "code"`;
  return db.prepare(sql).all() as Manifest['heads'];
}

function readCopy(file: string) {
  const db = new Database(file, { readonly: true });
  try {
    const schema = db.prepare('SELECT max("migration_name") FROM "_prisma_migrations"').pluck().get();
    return { files: evidenceIn(db), heads: headsIn(db), schema: String(schema ?? '') };
  } finally {
    db.close();
  }
}

export function evidencePlace(folder: string, sha256: string): string {
  return path.join(folder, 'evidence', sha256.slice(0, 2), sha256);
}

/** Files never change under their hash, so on the same disk a second name of the same file is a copy. */
function copyEvidence(files: readonly Named[], work: string, name: string): Manifest['evidence'] {
  const told = { files: 0, bytes: 0, missing: 0 };
  for (const [at, { sha256, bytes }] of files.entries()) {
    if (at % 200 === 0) saveProgress({ task: 'make', name, step: 'evidence', share: at / files.length });
    const [from, to] = [evidencePlace(dataFolder(), sha256), evidencePlace(work, sha256)];
    if (!existsSync(from)) {
      told.missing += 1;
      continue;
    }
    mkdirSync(path.dirname(to), { recursive: true });
    try {
      linkSync(from, to);
    } catch {
      copyFileSync(from, to);
    }
    told.files += 1;
    told.bytes += bytes;
  }
  return told;
}

/** The newest stay, and the newest that was proved sound, however old it is. */
function prune(keep: number): void {
  const all = listBackups();
  const proved = all.find(({ verdict }) => verdict?.sound)?.name;
  for (const { name } of all.slice(keep))
    if (name !== proved) rmSync(backupPlace(name), { recursive: true, force: true });
}

export async function hashOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part);
  return hash.digest('hex');
}

function versionOfProgramme(): string {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'package.json');
  return String((JSON.parse(readFileSync(file, 'utf8')) as { version?: unknown }).version ?? '');
}
