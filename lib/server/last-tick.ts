/** When the clock of this process last looked what was due, and how much of it failed. */
export type LastTick = { at: Date; failed: number };

/** The clock is started by the server and read by its pages, which are bundled apart. */
const held = globalThis as { duliangTick?: LastTick };

export function noteTick(tick: LastTick): void {
  held.duliangTick = tick;
}

/** Null where no clock runs here, as with `npm run dev`. */
export function lastTick(): LastTick | null {
  return held.duliangTick ?? null;
}
