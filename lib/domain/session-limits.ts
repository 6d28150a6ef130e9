/** A session nobody uses ends after this long. */
export const IDLE_SECONDS = 30 * 60;
/** A session ends after this long however much it is used. */
const ABSOLUTE_SECONDS = 12 * 60 * 60;
/** A session in use is moved on at most this often, so that reading a page seldom writes. */
const MOVE_ON_SECONDS = 60;

/** Until when a session made at `madeAt` lasts that is used at `now`; all in milliseconds. */
export function lastsUntil(madeAt: number, now: number): number {
  return Math.min(now + IDLE_SECONDS * 1000, madeAt + ABSOLUTE_SECONDS * 1000);
}

export function isOver({ madeAt, expiresAt }: { madeAt: number; expiresAt: number }, now: number): boolean {
  return now >= expiresAt || now >= madeAt + ABSOLUTE_SECONDS * 1000;
}

/** Whether using the session now is worth a write. */
export function isDueToMove({ madeAt, expiresAt }: { madeAt: number; expiresAt: number }, now: number): boolean {
  return lastsUntil(madeAt, now) - expiresAt >= MOVE_ON_SECONDS * 1000;
}
