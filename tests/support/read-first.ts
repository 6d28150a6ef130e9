import type { Door } from '#lib/server/db.ts';
import type { Order } from '#lib/server/gateway.ts';
import { Refusal } from '#lib/shared/errors.ts';

type Write<Answer> = (order: Order, through: Door) => Promise<Answer>;

/** What was read of each write under its key, so that one done twice is the same write both times. */
const read = new Map<string, string>();

/** A write that asks whether what it would do was read: reads it, as somebody does on its page, and does it then. */
export function readFirst<Answer>(write: Write<Answer>): Write<Answer> {
  return async (order, through) => {
    const name = `${order.key} ${JSON.stringify(order.input)}`;
    const known = order.key === undefined ? undefined : read.get(name);
    if (known !== undefined) return write(withSeen(order, known), through);
    const seen = await write(order, through).then(
      () => null,
      (error: unknown) => seenOf(error),
    );
    if (seen === null) throw new Error('it was done without a question');
    read.set(name, seen);
    return write(withSeen(order, seen), through);
  };
}

/** The mark of what a refusal asks to be read. @throws what it was, where it asks nothing. */
export function seenOf(error: unknown): string {
  const details = error instanceof Refusal ? (error.details as { seen?: unknown } | null) : null;
  if (typeof details?.seen === 'string') return details.seen;
  throw error;
}

function withSeen(order: Order, seen: string): Order {
  return { ...order, input: { ...(order.input as object), seen } };
}
