/** How many of the indicators that are rated keep their schedule. */
export type Kept = { onSchedule: number; rated: number };

/** The share of them, 0 to 1; null where nothing is rated. */
export function keptShare(kept: Kept | null | undefined): number | null {
  return kept && kept.rated > 0 ? kept.onSchedule / kept.rated : null;
}

/**
 * Puts those that share a place in order, the larger share first: many medians are exactly 100 %. It gives nobody a
 * better place. What is not rated comes last.
 */
export function byKept(a: Kept | null | undefined, b: Kept | null | undefined): number {
  return (keptShare(b) ?? -1) - (keptShare(a) ?? -1);
}
