import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * One write at a time. Prisma's SQLite adapter shares one connection, so a plain write made while
 * another request's transaction is open runs inside it and dies with its rollback. Everything that
 * writes therefore queues here; what already holds the gate passes through.
 */
export class Gate {
  readonly #holder = new AsyncLocalStorage<{ open: boolean }>();
  #tail: Promise<unknown> = Promise.resolve();

  /** Runs `work` alone. `afterwards` runs before the next in line, also when `work` failed. */
  exclusive<T>(work: () => Promise<T>, afterwards: () => void = () => {}): Promise<T> {
    if (this.#holder.getStore()?.open) return work();
    // Work left running after its turn must queue again, hence the flag and not just the store.
    const turn = { open: true };
    const result = this.#tail
      .then(() => this.#holder.run(turn, work))
      .finally(() => {
        turn.open = false;
        afterwards();
      });
    this.#tail = result.catch(() => {});
    return result;
  }
}
