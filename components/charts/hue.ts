/** How many hues the tokens hold (`--color-d1` … `--color-d9`). */
const HUES = 9;

/** Which of the hues the n-th domain of a county wears; null for the base figures (order 0), which wear none. */
export function hueIndex(order: number): number | null {
  if (!Number.isInteger(order) || order < 1) return null;
  return ((order - 1) % HUES) + 1;
}

/**
 * Colour of a domain as a CSS value, by its order in the catalogue. A hue belongs to a place in the list and
 * not to a code, so that a county with other domains needs no new token.
 */
export function domainHue(order: number): string {
  const at = hueIndex(order);
  return at === null ? 'var(--color-ink-2)' : `var(--color-d${at})`;
}
