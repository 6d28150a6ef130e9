import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type Database from 'better-sqlite3';

/** Oldest SQLite whose write-ahead log is free of the bugs that lose commits. */
const SQLITE_FLOOR = [3, 51, 3] as const;

const PRAGMAS = [
  'PRAGMA journal_mode = WAL',
  // NORMAL, the default, acknowledges a commit that a power cut can still take back.
  'PRAGMA synchronous = FULL',
  'PRAGMA busy_timeout = 5000',
  'PRAGMA foreign_keys = ON',
];

type Connection = Awaited<ReturnType<PrismaBetterSqlite3['connect']>> & { client: Database.Database };

export class UnsafeDatabase extends Error {}

/** Opens the file with the pragmas that durability rests on, and keeps hold of the connection under Prisma's. */
export class DurableSqlite extends PrismaBetterSqlite3 {
  #connection: Database.Database | null = null;

  override async connect() {
    const connection = (await super.connect()) as Connection;
    applyPragmas(connection.client);
    assertDurable(connection.client);
    compileTurns(connection.client);
    this.#connection = connection.client;
    return connection;
  }

  /** Rolls back what a failed commit left open, since the next write would otherwise run inside it. Says whether it had to. */
  heal(): boolean {
    if (!this.#connection?.inTransaction) return false;
    this.#connection.exec('ROLLBACK');
    return true;
  }
}

/** Every transaction is begun and ended with the same words; they are compiled once for the connection. */
function compileTurns(db: Database.Database): void {
  const prepare = db.prepare.bind(db);
  const turns = ['BEGIN', 'COMMIT', 'ROLLBACK'].map((turn): [string, Database.Statement] => {
    const statement = prepare(turn);
    // The adapter binds what it was given, here nothing, and a statement can be bound only once.
    return [turn, Object.assign(statement, { bind: () => statement })];
  });
  const known = new Map(turns);
  db.prepare = ((text: string) => known.get(text) ?? prepare(text)) as typeof db.prepare;
}

export function applyPragmas(db: Database.Database): void {
  for (const pragma of PRAGMAS) db.exec(pragma);
}

/** Reads back what was set: a pragma that SQLite did not take is silent otherwise. */
export function assertDurable(db: Database.Database): void {
  const version = String(db.prepare('SELECT sqlite_version()').pluck().get());
  if (isOlder(version, SQLITE_FLOOR)) {
    throw new UnsafeDatabase(`SQLite ${version} is older than ${SQLITE_FLOOR.join('.')}`);
  }
  const found = {
    journal_mode: String(db.pragma('journal_mode', { simple: true })),
    synchronous: Number(db.pragma('synchronous', { simple: true })),
    foreign_keys: Number(db.pragma('foreign_keys', { simple: true })),
  };
  if (found.journal_mode !== 'wal' || found.synchronous !== 2 || found.foreign_keys !== 1) {
    throw new UnsafeDatabase(`the database did not take its settings: ${JSON.stringify(found)}`);
  }
}

function isOlder(version: string, floor: readonly number[]): boolean {
  const parts = version.split('.').map(Number);
  for (const [at, least] of floor.entries()) {
    const part = parts[at] ?? 0;
    if (part !== least) return part < least;
  }
  return false;
}
