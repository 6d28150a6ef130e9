import type Database from 'better-sqlite3';
import type { TreeUnit } from '#lib/domain/unit-sums.ts';
import { sameTree } from '#lib/domain/unit-tree.ts';
import { sumsOfFigures } from '#lib/features/sum/view.ts';
import type { AuditEvent } from '#lib/generated/sqlite/whole/client.ts';
import { auditHash, sha256 } from '#lib/server/audit.ts';
import type { Plant } from './plants.ts';
import { another, columnsOf, type Found, remove, rowsOf, set, type Value } from './rows-at-hand.ts';

/**
 * Changes by somebody who knows how the proof works, and puts right as much of it as one place allows.
 */

/** An event as the application hashes it. */
function eventOf(row: Found): AuditEvent {
  const json = (value: Value | undefined) => (typeof value === 'string' ? JSON.parse(value) : null);
  const event = {
    ...row,
    at: new Date(String(row.at)),
    before: json(row.before),
    after: json(row.after),
    kept: json(row.kept),
  };
  return event as unknown as AuditEvent;
}

const rehash = (db: Database.Database, row: Found) =>
  set(db, 'AuditEvent', row.rowid, { hash: auditHash(eventOf(row)) });

/** Hashes the chain anew from its beginning and moves the head: afterwards it is sound in itself. */
export function forgeChain(db: Database.Database): void {
  let previousHash = '0'.repeat(64);
  const events = rowsOf(db, 'AuditEvent');
  for (const row of events) {
    const hash = auditHash(eventOf({ ...row, previousHash }));
    set(db, 'AuditEvent', row.rowid, { previousHash, hash });
    previousHash = hash;
  }
  const head = { auditSequence: events.length, auditHash: previousHash };
  for (const { rowid } of rowsOf(db, 'County')) set(db, 'County', rowid, head);
}

/** An event edited, with its own hash worked out anew. */
const eventWithHash: Plant = (db, chance) => {
  const row = chance.of(rowsOf(db, 'AuditEvent'));
  const column = chance.of(
    columnsOf(db, 'AuditEvent').filter(({ name }) => !/hash|Hash|sequence|countyCode/.test(name)),
  );
  const value = another(chance, column, row[column.name] ?? null);
  set(db, 'AuditEvent', row.rowid, { [column.name]: value });
  rehash(db, { ...row, [column.name]: value });
  return `event ${row.sequence}: ${column.name} edited, hash worked out anew`;
};

/** Two events change places under each other's number; with luck their hashes too. */
const eventsSwapped: Plant = (db, chance) => {
  const rows = rowsOf(db, 'AuditEvent');
  const [one, other] = [chance.of(rows), chance.of(rows)];
  if (one === other) return null;
  const relinked = chance.below(2) === 0;
  const place = ({ sequence = null, previousHash = null }: Found): Record<string, Value> =>
    relinked ? { sequence, previousHash } : { sequence };
  set(db, 'AuditEvent', other.rowid, { sequence: -1 });
  set(db, 'AuditEvent', one.rowid, place(other));
  set(db, 'AuditEvent', other.rowid, place(one));
  if (relinked)
    for (const [row, to] of [
      [one, other],
      [other, one],
    ] as const)
      rehash(db, { ...row, ...place(to) });
  return `events ${one.sequence} and ${other.sequence} exchanged${relinked ? ', linked and hashed anew' : ''}`;
};

/** The last events cut off, and the head moved back to where the chain now ends. */
const tailCut: Plant = (db, chance) => {
  const rows = rowsOf(db, 'AuditEvent');
  const from = chance.below(rows.length);
  for (const { rowid } of rows.slice(from)) remove(db, 'AuditEvent', rowid);
  forgeChain(db);
  return `events after ${from} cut off, head moved back`;
};

/** Whether an event stored a row that none of the later ones stored again. */
function hasOwnRows(row: Found, later: readonly Found[]): boolean {
  const again = new Set(later.flatMap(namesIn));
  return namesIn(row).some((name) => !again.has(name));
}

function namesIn({ kept }: Found): string[] {
  const tables = JSON.parse(String(kept ?? '{}')) as Record<string, Record<string, string | null>>;
  return Object.entries(tables).flatMap(([table, rows]) => Object.keys(rows).map((key) => `${table} ${key}`));
}

/** An event taken out of the middle, the others renumbered, the whole chain hashed anew. */
const eventTaken: Plant = (db, chance) => {
  const rows = rowsOf(db, 'AuditEvent');
  // Of an event whose rows were all stored again later nothing is left that could contradict its absence.
  const gone = chance.of(rows.filter((row, at) => hasOwnRows(row, rows.slice(at + 1))));
  remove(db, 'AuditEvent', gone.rowid);
  for (const row of rowsOf(db, 'AuditEvent'))
    if (Number(row.sequence) > Number(gone.sequence))
      set(db, 'AuditEvent', row.rowid, { sequence: Number(row.sequence) - 1 });
  forgeChain(db);
  return `event ${gone.sequence} taken out, the rest renumbered and hashed anew`;
};

/** A figure, its newest version and every sum above it edited alike. */
const figureThroughout: Plant = (db, chance) => {
  const figure = chance.of(rowsOf(db, 'Figure').filter(({ origin, value }) => origin === 'entered' && value !== null));
  const value = Number(figure.value) + 1;
  set(db, 'Figure', figure.rowid, { value });
  const newest = rowsOf(db, 'FigureVersion').find(
    (row) => row.figureId === figure.id && row.version === figure.version,
  );
  if (newest) set(db, 'FigureVersion', newest.rowid, { value });
  sumAnew(db);
  return `figure ${figure.id}, its version and its sums become ${value}`;
};

/** A revised figure put back to its first version as though it had never been revised. */
const revisionUndone: Plant = (db, chance) => {
  const figure = chance.of(rowsOf(db, 'Figure').filter(({ version }) => Number(version) > 1));
  const versions = rowsOf(db, 'FigureVersion').filter((row) => row.figureId === figure.id);
  const [first, ...later] = versions;
  for (const { rowid } of later) remove(db, 'FigureVersion', rowid);
  if (first)
    set(db, 'Figure', figure.rowid, { version: 1, value: first.value ?? null, numerator: first.numerator ?? null });
  sumAnew(db);
  return `figure ${figure.id} is at its first version again`;
};

function sumAnew(db: Database.Database): void {
  type Args = Parameters<typeof sumsOfFigures>;
  const found = rowsOf(db, 'Figure');
  const figures = found.map((row) => ({ ...row, demonstration: row.demonstration === 1 }));
  const rules = new Map(rowsOf(db, 'IndicatorVersion').map((row) => [String(row.indicatorCode), row]));
  const sums = sumsOfFigures(
    String(found[0]?.countyCode),
    sameTree(rowsOf(db, 'Unit') as unknown as TreeUnit[]),
    rules as unknown as Args[2],
    figures as unknown as Args[3],
  );
  for (const row of rowsOf(db, 'Rollup')) {
    const sum = sums.find(
      ({ unitId, period, indicatorCode }) =>
        unitId === row.unitId && period === row.period && indicatorCode === row.indicatorCode,
    );
    if (sum) set(db, 'Rollup', row.rowid, { value: sum.value, numerator: sum.numerator, denominator: sum.denominator });
  }
}

/** A release edited and given a hash of its own, as though it had been published so. */
const releaseWithHash: Plant = (db, chance) => {
  const release = chance.of(rowsOf(db, 'Release'));
  const figure = chance.of(rowsOf(db, 'ReleasedFigure').filter(({ releaseId }) => releaseId === release.id));
  set(db, 'ReleasedFigure', figure.rowid, { value: Number(figure.value ?? 0) + 1 });
  set(db, 'Release', release.rowid, { hash: sha256(`${release.id} ${chance.below(1e9)}`) });
  return `release ${release.id} edited, with another hash`;
};

/** A release taken away with everything it froze. */
const releaseTaken: Plant = (db, chance) => {
  const release = chance.of(rowsOf(db, 'Release'));
  const tables = db
    .prepare(`SELECT "name" FROM sqlite_master WHERE "type" = 'table' AND "name" LIKE 'Released%'`)
    .pluck();
  for (const table of tables.all() as string[])
    for (const row of rowsOf(db, table)) if (row.releaseId === release.id) remove(db, table, row.rowid);
  remove(db, 'Release', release.rowid);
  return `release ${release.id} taken away whole`;
};

/** A withdrawal undone without a trace of it. */
const withdrawalUndone: Plant = (db) => {
  for (const { rowid } of rowsOf(db, 'ReleaseWithdrawal')) remove(db, 'ReleaseWithdrawal', rowid);
  for (const { rowid } of rowsOf(db, 'Release')) set(db, 'Release', rowid, { withdrawnAt: null });
  return 'a withdrawn release is public again';
};

/** What happened to a form last, forgotten: the event, and with it the round that it began. */
const lastOfForm: Plant = (db, chance) => {
  const form = chance.of(rowsOf(db, 'SubmissionRound'));
  const events = rowsOf(db, 'SubmissionEvent').filter((row) => row.submissionId === form.submissionId);
  const last = events.at(-1);
  if (!last) return null;
  remove(db, 'SubmissionEvent', last.rowid);
  return `form ${form.submissionId} forgets event ${last.sequence}`;
};

export const FORGERIES: readonly Plant[] = [
  eventWithHash,
  eventsSwapped,
  tailCut,
  eventTaken,
  figureThroughout,
  revisionUndone,
  releaseWithHash,
  releaseTaken,
  withdrawalUndone,
  lastOfForm,
];
