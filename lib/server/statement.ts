import type { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import {
  type ArgType,
  type ColumnType,
  ColumnTypeEnum,
  type SqlDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
  type Transaction,
} from '@prisma/driver-adapter-utils';
import type Database from 'better-sqlite3';
import type { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import { parsed, preparedRows, preparedRun } from './prepared.ts';

/**
 * Statements that skip the query builder. Inside an open transaction one costs a tenth of what the builder's
 * costs, which is felt where somebody waits for every cell. Every value is a parameter; `Prisma.sql` writes
 * the placeholders of either database.
 */
export type Client = { $queryRaw(statement: Prisma.Sql): PromiseLike<unknown> };

/**
 * One table for the whole process: the server that opened the door and the pages it serves are bundled apart and
 * would each have its own.
 */
const held = globalThis as {
  duliangDrivers?: WeakMap<object, Transaction>;
  duliangLive?: WeakSet<Transaction>;
  duliangReaders?: WeakMap<object, Database.Database>;
};
held.duliangDrivers ??= new WeakMap();
held.duliangLive ??= new WeakSet();
held.duliangReaders ??= new WeakMap();
const drivers = held.duliangDrivers;
const live = held.duliangLive;
/** Connections on which nothing can be written, by the reading client that has them. */
const readers = held.duliangReaders;

/** Makes a factory tell of every transaction it opens; one that has ended takes no statement any more. */
export function watched<F extends SqlDriverAdapterFactory>(factory: F, opened: (driver: Transaction) => void): F {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const connection = await connect();
    const start = connection.startTransaction.bind(connection);
    connection.startTransaction = async (level) => {
      const driver = await start(level);
      const { commit, rollback } = driver;
      const ended = (end: () => Promise<void>) => () => {
        live.delete(driver);
        return Reflect.apply(end, driver, []);
      };
      Object.assign(driver, { commit: ended(commit), rollback: ended(rollback) });
      live.add(driver);
      opened(driver);
      return driver;
    };
    return connection;
  };
  return factory;
}

/** Says on which connection a reading client of SQLite reads, as soon as it has one. */
export function readsThrough(client: object, factory: PrismaBetterSqlite3): void {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const connection = await connect();
    const { client: db } = connection as typeof connection & { client: Database.Database };
    if (db.readonly) readers.set(client, db);
    return connection;
  };
}

/** Says on which driver's transaction the statements of `tx` run. */
export function attach(tx: object, driver: Transaction): void {
  drivers.set(tx, driver);
}

/**
 * The rows a statement gives, with numbers, booleans, dates and JSON as such. Outside a transaction of the door
 * (a reading client) it goes through the client.
 */
export async function rowsOf<Row>(client: Client, statement: Prisma.Sql): Promise<Row[]> {
  const reading = readers.get(client);
  if (reading) return preparedRows(reading, statement) as Row[];
  const driver = drivers.get(client);
  if (!driver) return (await client.$queryRaw(statement)) as Row[];
  const open = running(driver);
  const db = sqliteUnder(open);
  return db ? (preparedRows(db, statement) as Row[]) : recordsOf<Row>(await open.queryRaw(queryOf(statement)));
}

/** A driver's rows as records. */
export function recordsOf<Row>({ columnNames, columnTypes, rows }: SqlResultSet): Row[] {
  return rows.map((row) => {
    const record: Record<string, unknown> = {};
    for (const [at, name] of columnNames.entries()) record[name] = typed(row[at], columnTypes[at]);
    return record as Row;
  });
}

/** Runs a statement of the door's transaction and says how many rows it changed. */
export async function execute(tx: object, statement: Prisma.Sql): Promise<number> {
  const driver = drivers.get(tx);
  if (!driver) throw new Error('only a transaction of the door can change rows');
  const open = running(driver);
  const db = sqliteUnder(open);
  return db ? preparedRun(db, statement) : open.executeRaw(queryOf(statement));
}

/** PostgreSQL takes at most 65,535 values in a statement. */
const VALUES_AT_ONCE = 60_000;

/** An INSERT in pieces that hold no value: what comes before its tuples, and what after. */
export type Insert = {
  into: string;
  after: string;
  /** Columns by which a stored row is known again, with their places in a tuple; none where every row is stored. */
  key: readonly { name: string; place: number }[];
};

/**
 * Inserts tuples of values. SQLite runs one compiled statement for each, PostgreSQL is asked as seldom as can be.
 * @returns the places of the tuples that were not stored
 */
export async function insertTuples(
  tx: object,
  { into, after, key }: Insert,
  tuples: readonly (readonly unknown[])[],
): Promise<number[]> {
  const driver = drivers.get(tx);
  if (!driver) throw new Error('only a transaction of the door can change rows');
  const open = running(driver);
  const db = sqliteUnder(open);
  const width = tuples[0]?.length ?? 0;
  if (db) {
    const sql = `${into} (${Array(width).fill('?').join()}) ${after}`;
    return tuples.flatMap((values, at) => (preparedRun(db, { sql, values }) === 0 ? [at] : []));
  }
  const stored = new Set<string>();
  const atOnce = Math.max(1, Math.floor(VALUES_AT_ONCE / Math.max(1, width)));
  const returning = key.length > 0 ? `RETURNING ${key.map(({ name }) => name).join()}` : '';
  for (let at = 0; at < tuples.length; at += atOnce) {
    const args = tuples.slice(at, at + atOnce).flat();
    const places = args.map(
      (_, place) => `${place % width === 0 ? '(' : ''}$${place + 1}${place % width === width - 1 ? ')' : ''}`,
    );
    const sql = `${into} ${places.join()} ${after} ${returning}`;
    const { rows } = await open.queryRaw({ sql, args, argTypes: args.map(() => ANY) });
    for (const row of rows) stored.add(JSON.stringify(row));
  }
  if (key.length === 0) return [];
  return tuples.flatMap((values, at) =>
    stored.has(JSON.stringify(key.map(({ place }) => values[place]))) ? [] : [at],
  );
}

/** The connection that Prisma's SQLite adapter shares; null on PostgreSQL. */
function sqliteUnder(driver: Transaction): Database.Database | null {
  return driver.provider === 'sqlite' ? (driver as Transaction & { client: Database.Database }).client : null;
}

/** On SQLite a statement after the end would run, and be kept, outside of any transaction. */
function running(driver: Transaction): Transaction {
  if (!live.has(driver)) throw new Error('this transaction has ended');
  return driver;
}

function queryOf(statement: Prisma.Sql): SqlQuery {
  const args = [...statement.values];
  return { sql: statement.text, args, argTypes: args.map(() => ANY) };
}

/** The adapters look at the type of a text only, and take it for text unless told otherwise. */
const ANY: ArgType = { scalarType: 'string', arity: 'scalar' };

function typed(value: unknown, type: ColumnType | undefined): unknown {
  if (value === null || value === undefined) return null;
  // A hand from outside may have put any number; it stays one, so that the proof finds it.
  if (type === ColumnTypeEnum.Boolean) return value === 1 ? true : value === 0 ? false : value;
  if (type === ColumnTypeEnum.DateTime) return new Date(String(value));
  if (type === ColumnTypeEnum.Json) return parsed(String(value));
  if (type === ColumnTypeEnum.Int64) return Number(value);
  return value;
}
