import { randomUUID } from 'node:crypto';
import Database from 'better-sqlite3';
import type { Actor } from '#lib/domain/actor.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { COUNTY } from '#tests/support/county.ts';
import type { Fresh } from '#tests/support/database.ts';
import type { Call } from './system-calls.ts';
import { LATER, SECRET_NAMES } from './world.ts';

class Undone extends Error {
  readonly answer: unknown;
  constructor(answer: unknown) {
    super('undone');
    this.answer = answer;
  }
}

const watches = new Map<string, Database.Database>();

/** A connection that sees whether another one has changed the file. */
function watchOf(file: string): Database.Database {
  const watch = watches.get(file) ?? new Database(file, { readonly: true });
  watches.set(file, watch);
  return watch;
}

/** What came of a write: whether it would have been kept, what refused it, whether anything was changed all the same. */
export type Outcome = { kept: boolean; refusal: Refusal | null; answer: unknown; changed: boolean; told: string };

/**
 * Tries a write as somebody. What it would have kept is undone, so that the next one finds the same county; what is
 * written outside of a transaction is not undone, and shows as changed.
 */
export async function attempt(fresh: Fresh, call: Call, actor: unknown, change: object = {}): Promise<Outcome> {
  if (fresh.address.provider !== 'sqlite') throw new Error('tried on a file');
  const watch = watchOf(fresh.address.file);
  const before = watch.pragma('data_version', { simple: true });
  let kept = false;
  const undoing = {
    client: fresh.door.client,
    transaction: <T>(work: (tx: Tx) => Promise<T>) =>
      fresh.door
        .transaction(async (tx) => {
          throw new Undone(await work(tx));
        })
        .catch((error: unknown) => {
          if (!(error instanceof Undone)) throw error;
          kept = true;
          return error.answer as T;
        }),
  } as unknown as Door;
  const order = {
    countyCode: COUNTY,
    actor: actor as Actor,
    input: call.input,
    now: LATER,
    key: randomUUID(),
    ...change,
  };
  let refusal: Refusal | null = null;
  let answer: unknown = null;
  try {
    answer = await call.run(order, undoing);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refusal = error;
  }
  const changed = watch.pragma('data_version', { simple: true }) !== before;
  const told = JSON.stringify([refusal?.message, refusal?.details, answer]);
  return { kept, refusal, answer, changed, told };
}

/** Why somebody without the right was not denied as they should be; empty where they were. */
export function faultsOfDenial({ kept, refusal, changed, told }: Outcome): string[] {
  const named = SECRET_NAMES.filter((name) => told.includes(name));
  return [
    ...(kept ? ['something would have been kept'] : []),
    ...(changed ? ['something was changed'] : []),
    ...(refusal && refusal.code !== 'forbidden' ? [`refused as ${refusal.code}`] : []),
    ...(refusal ? [] : ['not refused']),
    ...named.map((name) => `tells ${name}`),
  ];
}
