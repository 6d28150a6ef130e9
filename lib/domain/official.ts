import type { Origin } from './vocabulary.ts';

/** Where two origins give the same figure, the one that somebody filed comes before the one that was worked out. */
const PRECEDENCE: readonly Origin[] = ['entered', 'pushed', 'counted', 'computed', 'rollup'];

type Offered = { origin: Origin; demonstration: boolean };

/** A figure that is real comes before one that is made up; then the catalogue's choice; then who filed it. */
export function isPreferred(one: Offered, other: Offered, official: Origin | undefined): boolean {
  if (one.demonstration !== other.demonstration) return !one.demonstration;
  if (official && (one.origin === official) !== (other.origin === official)) return one.origin === official;
  return PRECEDENCE.indexOf(one.origin) < PRECEDENCE.indexOf(other.origin);
}
