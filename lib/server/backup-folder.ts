import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { dataFolder } from './env.ts';

/** Backups lie in the data folder, each in a folder named by the county's time; so do those that upgrades make. */
export function backupsFolder(): string {
  return path.join(dataFolder(), 'backups');
}

export const DATABASE_NAME = 'duliang.db';
const NAME = /^\d{8}-\d{6}$/;

export function isBackupName(name: string): boolean {
  return NAME.test(name);
}

/** The folder of a backup. @throws where it is no name of one, so that no path is ever made of what was sent. */
export function backupPlace(name: string): string {
  if (!isBackupName(name)) throw new Error('this is no name of a backup');
  return path.join(backupsFolder(), name);
}

/** "20261130-173005", by the county's clock. */
export function backupName(now: Date): string {
  const local = new Date(now.getTime() + 8 * 3_600_000).toISOString();
  return `${local.slice(0, 10).replaceAll('-', '')}-${local.slice(11, 19).replaceAll(':', '')}`;
}

const head = z.object({ county: z.string(), sequence: z.number(), hash: z.string() });
/** What a backup says of itself. */
const manifestShape = z.object({
  madeAt: z.string(),
  by: z.string(),
  programme: z.string(),
  /** The newest migration of its database. */
  schema: z.string(),
  heads: z.array(head),
  database: z.object({ bytes: z.number(), sha256: z.string() }),
  evidence: z.object({ files: z.number(), bytes: z.number(), missing: z.number() }),
  secrets: z.boolean(),
});
export type Manifest = z.output<typeof manifestShape>;

const verdictShape = z.object({
  at: z.string(),
  sound: z.boolean(),
  /** What was found, in sentences. */
  zh: z.array(z.string()),
  en: z.array(z.string()),
});
export type Verdict = z.output<typeof verdictShape>;

const progressShape = z.object({
  task: z.enum(['make', 'verify']),
  name: z.string(),
  step: z.enum(['database', 'evidence', 'proof', 'done', 'failed']),
  share: z.number(),
  at: z.string(),
  pid: z.number(),
});
export type Progress = z.output<typeof progressShape>;

export type Backup = { name: string; manifest: Manifest; verdict: Verdict | null };

/** All backups that are whole, the newest first. */
export function listBackups(): Backup[] {
  const folder = backupsFolder();
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(isBackupName)
    .sort()
    .reverse()
    .flatMap((name) => {
      const manifest = readShape(path.join(folder, name, 'manifest.json'), manifestShape);
      return manifest ? [{ name, manifest, verdict: readShape(verdictFile(name), verdictShape) }] : [];
    });
}

export function saveManifest(folder: string, manifest: Manifest): void {
  saveJson(path.join(folder, 'manifest.json'), manifest);
}

export function saveVerdict(name: string, verdict: Verdict): void {
  saveJson(verdictFile(name), verdict);
}

function verdictFile(name: string): string {
  return path.join(backupPlace(name), 'verified.json');
}

/** What is being done, or was done last; a process that is no more has failed. */
export function readProgress(): Progress | null {
  const found = readShape(path.join(backupsFolder(), 'progress.json'), progressShape);
  if (!found || isOver(found) || isAlive(found.pid)) return found;
  return { ...found, step: 'failed' };
}

export function isOver({ step }: Progress): boolean {
  return step === 'done' || step === 'failed';
}

export function saveProgress(progress: Omit<Progress, 'at' | 'pid'>, pid = process.pid): void {
  saveJson(path.join(backupsFolder(), 'progress.json'), { ...progress, at: new Date().toISOString(), pid });
}

const KEEP_AT_FIRST = 14;

/** How many backups are kept, as was said last. */
export function keptBackups(): number {
  return readShape(path.join(backupsFolder(), 'settings.json'), z.object({ keep: z.number() }))?.keep ?? KEEP_AT_FIRST;
}

export function saveKept(keep: number): void {
  saveJson(path.join(backupsFolder(), 'settings.json'), { keep });
}

function readShape<T>(file: string, shape: z.ZodType<T>): T | null {
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Under another name first, so that nobody reads half of it. */
function saveJson(file: string, value: unknown): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Bytes of a file; null where it is not there. */
export function sizeOf(file: string): number | null {
  return existsSync(file) ? statSync(file).size : null;
}
