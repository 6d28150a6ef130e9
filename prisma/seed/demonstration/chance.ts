/*
 * Chance without a state and without a clock: the same key gives the same number on every machine,
 * so a figure never depends on which others were made before it.
 */

/** A number from 0 up to 1 that looks random and hangs on the key alone. */
export function chance(key: string): number {
  let hash = 2166136261;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 16777619);
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}

/** A number around 0, mostly between -1 and 1, as the mean of many small influences would be. */
export function bell(key: string): number {
  return chance(`${key}/a`) + chance(`${key}/b`) + chance(`${key}/c`) - 1.5;
}
