/**
 * The limit that writes are measured against: the rows that a saved form leaves behind, made by hand with prepared
 * statements in one durable transaction. As a command, a bare server that does so for every request.
 */
import { createServer } from 'node:http';
import Database from 'better-sqlite3';
import type { SentCell } from '#lib/features/cell/schema.ts';

const CELL = [
  ...['countyCode', 'submissionId', 'unitId', 'indicatorCode', 'dimension', 'state', 'value', 'numerator'],
  ...['denominator', 'operator', 'rateOnly', 'version', 'savedBy', 'savedAt'],
];
const HASH = 'f'.repeat(64);

export type RawForm = { countyCode: string; submissionId: string; key: string; savedBy: string; cells: SentCell[] };

/** Cells, an audit event with their values, the head of its chain and the key of the write. */
export function rawWriter(file: string): { save: (form: RawForm) => void; close: () => void } {
  const db = new Database(file);
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) db.pragma(pragma);
  const columns = CELL.map((name) => `"${name}"`);
  const changes = CELL.slice(5).map((name) => `"${name}" = excluded."${name}"`);
  const upsert = db.prepare(
    `INSERT INTO "SubmissionCell" (${columns.join(',')}) VALUES (${CELL.map(() => '?').join(',')})
     ON CONFLICT ("countyCode","submissionId","unitId","indicatorCode","dimension") DO UPDATE SET ${changes.join(',')}`,
  );
  const head = db.prepare('SELECT "auditSequence" FROM "County" WHERE "code" = ?').pluck();
  const audit = db.prepare(
    `INSERT INTO "AuditEvent" ("countyCode","sequence","at","actor","action","subject","before","after","previousHash","hash")
     VALUES (?,?,?,?,'cell.save',?,?,?,?,?)`,
  );
  const move = db.prepare('UPDATE "County" SET "auditSequence" = ?, "auditHash" = ? WHERE "code" = ?');
  const keep = db.prepare(
    'INSERT INTO "IdempotencyKey" ("countyCode","key","bodyHash","answer","at") VALUES (?,?,?,?,?)',
  );
  const save = db.transaction(({ countyCode, submissionId, key, savedBy, cells }: RawForm) => {
    const at = new Date().toISOString();
    const values = JSON.stringify(cells);
    const sequence = Number(head.get(countyCode)) + 1;
    for (const { unitId, indicatorCode, dimension, state, value, numerator, denominator, operator, version } of cells)
      upsert.run(
        ...[countyCode, submissionId, unitId, indicatorCode, dimension, state, value, numerator, denominator],
        ...[operator, 0, version + 1, savedBy, at],
      );
    audit.run(countyCode, sequence, at, savedBy, submissionId, values, values, HASH, HASH);
    move.run(sequence, HASH, countyCode);
    keep.run(countyCode, key, HASH, JSON.stringify(cells.map(({ unitId, version }) => ({ id: unitId, version }))), at);
  });
  return { save: (form) => save.immediate(form), close: () => void db.close() };
}

const [file, port] = process.argv.slice(2);
if (import.meta.main && file) {
  const { save } = rawWriter(file);
  createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    save(JSON.parse(Buffer.concat(parts).toString('utf8')));
    response.end('{"ok":true}');
  }).listen(Number(port), '127.0.0.1', () => console.log('Ready in'));
}
