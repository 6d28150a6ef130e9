import type Database from 'better-sqlite3';

type Ready = { statement: Database.Statement; columns: { name: string; read: Read }[] };
type Read = (value: unknown) => unknown;
/** A statement and its values, as `Prisma.sql` writes them too. */
type Sql = { sql: string; values: readonly unknown[] };

/** Statements kept ready on one connection. A long one is made for its number of rows and seldom comes again. */
const MOST_KEPT = 200;
const LONGEST_KEPT = 4_000;
const kept = new WeakMap<Database.Database, Map<string, Ready>>();

/** The rows of a statement on SQLite, which is compiled once: that takes longer than running it. */
export function preparedRows(db: Database.Database, { sql, values }: Sql): Record<string, unknown>[] {
  const { statement, columns } = ready(db, sql);
  if (!statement.reader) {
    statement.run(...values.map(stored));
    return [];
  }
  return (statement.all(...values.map(stored)) as unknown[][]).map((row) => {
    const record: Record<string, unknown> = {};
    let at = 0;
    for (const { name, read } of columns) {
      record[name] = read(row[at]);
      at += 1;
    }
    return record;
  });
}

/** How many rows a statement changed. */
export function preparedRun(db: Database.Database, { sql, values }: Sql): number {
  return ready(db, sql).statement.run(...values.map(stored)).changes;
}

function ready(db: Database.Database, text: string): Ready {
  const mine = kept.get(db) ?? new Map<string, Ready>();
  kept.set(db, mine);
  const known = mine.get(text);
  if (known) return known;
  const statement = db.prepare(text);
  const columns = statement.reader
    ? statement
        .raw()
        .safeIntegers(false)
        .columns()
        .map(({ name, type }) => ({ name, read: READS[type?.toUpperCase() ?? ''] ?? same }))
    : [];
  const made = { statement, columns };
  if (text.length <= LONGEST_KEPT) {
    const [oldest] = mine.keys();
    if (mine.size >= MOST_KEPT && oldest !== undefined) mine.delete(oldest);
    mine.set(text, made);
  }
  return made;
}

const same: Read = (value) => value;
const unlessNull =
  (read: Read): Read =>
  (value) =>
    value === null ? null : read(value);

/** As Prisma's adapter stores and reads them. */
const READS: Record<string, Read> = {
  BOOLEAN: unlessNull((value) => value === 1),
  DATETIME: unlessNull((value) => new Date(value as string)),
  JSONB: unlessNull((value) => parsed(String(value))),
};

function stored(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace('Z', '+00:00');
  return typeof value === 'boolean' ? Number(value) : value;
}

/** What a hand from outside made unreadable stays the text it is; whoever expects a shape refuses it, and the proof finds it. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
