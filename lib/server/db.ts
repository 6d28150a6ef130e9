import { PrismaPg } from '@prisma/adapter-pg';
import type { Transaction } from '@prisma/driver-adapter-utils';
import { PrismaClient as PostgresWhole } from '#lib/generated/postgresql/whole/client.ts';
import { PrismaClient as SqliteWhole } from '#lib/generated/sqlite/whole/client.ts';
import { type DatabaseAddress, databaseAddress } from './env.ts';
import { Gate } from './gate.ts';
import { DurableSqlite } from './sqlite.ts';
import { attach, watched } from './statement.ts';

export type WholeClient = SqliteWhole;
/** What a mutation is handed: every model, no way to open or close a transaction of its own. */
export type Tx = Parameters<Parameters<WholeClient['$transaction']>[0]>[0];

const TRANSACTION = { maxWait: 30_000, timeout: 120_000 };

/**
 * The writing half of the database. Nothing but the gateway (and, later, the sign-in library's
 * adapter) may hold one; `transaction` and `client` both wait their turn at the gate.
 */
export class Door {
  readonly #client: WholeClient;
  readonly #gate = new Gate();
  readonly #heal: () => void;
  readonly client: WholeClient;
  /** The driver's side of the transaction that was opened last; the gate lets in one at a time. */
  #driver: Transaction | null = null;

  constructor(address: DatabaseAddress) {
    const opened = open(address, (driver) => {
      this.#driver = driver;
    });
    this.#client = opened.client;
    this.#heal = opened.heal;
    const gate = this.#gate;
    const heal = this.#heal;
    this.client = opened.client.$extends({
      query: { $allOperations: ({ args, query }) => gate.exclusive(() => query(args), heal) },
    }) as unknown as WholeClient;
  }

  /** Runs `work` in one transaction, alone. Whatever it throws rolls everything back. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const attached = (tx: Tx) => {
      if (this.#driver) attach(tx, this.#driver);
      return work(tx);
    };
    return this.#gate.exclusive(() => this.#client.$transaction(attached, TRANSACTION), this.#heal);
  }

  close(): Promise<void> {
    return this.#client.$disconnect();
  }
}

function open(
  address: DatabaseAddress,
  opened: (driver: Transaction) => void,
): { client: WholeClient; heal: () => void } {
  if (address.provider === 'sqlite') {
    const adapter = watched(new DurableSqlite({ url: `file:${address.file}` }), opened);
    return { client: new SqliteWhole({ adapter }), heal: () => void adapter.heal() };
  }
  // Both clients are generated from the same models; they differ only in the SQL they speak.
  const client = new PostgresWhole({ adapter: watched(new PrismaPg(address.url), opened) }) as unknown as WholeClient;
  return { client, heal: () => {} };
}

const held = globalThis as { duliangDoor?: Door };

/** The process's one door, opened at first use. */
export function door(): Door {
  held.duliangDoor ??= new Door(databaseAddress());
  return held.duliangDoor;
}
