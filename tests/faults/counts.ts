/** "full", or how many times the slice of every run; nothing is the slice itself. */
const WANTED = process.env.DULIANG_FAULTS;
const FACTOR = Math.max(1, Math.floor(Number(WANTED) || 1));

/** How often a fault is tried: a slice in every run, more of it by `npm run faults -- --times 10`, the whole by `--full`. */
export function times(slice: number, whole: number): number {
  return WANTED === 'full' ? whole : Math.min(whole, slice * FACTOR);
}

/** Printed with every harness, and given again by DULIANG_SEED. */
export const SEED = Number(process.env.DULIANG_SEED ?? Math.floor(Math.random() * 1e9));

/** So long as a harness takes what it is given. */
export const TIMEOUT = WANTED === undefined ? 300_000 : 8 * 3_600_000;
