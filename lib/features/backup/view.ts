import { byteWords } from '#lib/domain/byte-words.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { Backup, Progress } from '#lib/server/backup-folder.ts';
import { type Who, whoWords } from '../audit-words/view.ts';
import type { BackupRows } from './data.ts';

export type BackupLine = {
  name: string;
  at: Date;
  by: string;
  size: string;
  evidence: string;
  /** Number and beginning of the hash of each chain's end, as `npm run verify -- --head` takes them. */
  heads: string[];
  secrets: boolean;
  verdict: { state: 'none' | 'sound' | 'unsound'; at: Date | null; found: string[] };
  href: string;
};

export type BackupPage = {
  isSqlite: boolean;
  keep: number;
  lines: BackupLine[];
  running: { text: string; percent: number } | null;
  /** What was tried last did not end well. */
  failed: string | null;
};

export function backupPage(
  { isSqlite, backups, progress, keep }: BackupRows,
  people: readonly Who[],
  locale: Locale,
): BackupPage {
  return {
    ...{ isSqlite, keep, lines: backups.map((backup) => lineOf(backup, people, locale)) },
    running: progress && progress.step !== 'done' && progress.step !== 'failed' ? runningOf(progress, locale) : null,
    failed:
      progress?.step === 'failed'
        ? translator(locale, 'backup')(`failed.${progress.task}`, { name: progress.name })
        : null,
  };
}

function runningOf({ task, step, share }: Progress, locale: Locale) {
  const t = translator(locale, 'backup');
  const percent = Math.min(99, Math.round(share * 100));
  return { percent, text: t(`running.${task}`, { step: t(`step.${step as 'database'}`), percent }) };
}

function lineOf({ name, manifest, verdict }: Backup, people: readonly Who[], locale: Locale): BackupLine {
  const t = translator(locale, 'backup');
  const { database, evidence, heads, secrets, madeAt, by } = manifest;
  return {
    ...{ name, secrets, at: new Date(madeAt), href: `/api/admin/backups/${name}` },
    by: by === '' ? t('byHand') : whoWords(by, { people }, locale),
    size: byteWords(database.bytes + evidence.bytes),
    evidence: t('evidence', { files: evidence.files, missing: evidence.missing }),
    heads: heads.map(({ sequence, hash }) => `${sequence}:${hash.slice(0, 16)}`),
    verdict: {
      state: verdict ? (verdict.sound ? 'sound' : 'unsound') : 'none',
      at: verdict ? new Date(verdict.at) : null,
      found: verdict ? verdict[locale] : [],
    },
  };
}

/** What is wrong with a field, by the name that the schema gave it. */
export function backupFault(locale: Locale): (name: string) => string | null {
  const t = translator(locale, 'backup');
  return (name) => (name === 'keep' ? t('fault.keep') : null);
}
