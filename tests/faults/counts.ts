/** How often a fault is tried: a slice in every run, and the whole by `npm run faults -- --full`. */
export function times(slice: number, whole: number): number {
  return process.env.DULIANG_FAULTS === 'full' ? whole : slice;
}

/** Printed with every harness, and given again by DULIANG_SEED. */
export const SEED = Number(process.env.DULIANG_SEED ?? Math.floor(Math.random() * 1e9));

/** So long as a harness takes what it is given. */
export const TIMEOUT = process.env.DULIANG_FAULTS === 'full' ? 8 * 3_600_000 : 300_000;
