import type { Chance } from '../proof/chance.ts';

const SECTOR = 512;

/**
 * A file as a power cut leaves it that was being changed from one content to another: of the sectors that differ any
 * may be the new one, or the writing stops somewhere in the midst of one. What was never written is zeros.
 */
export function torn(before: Buffer, after: Buffer, chance: Chance): Buffer {
  if (chance.below(3) === 0) return cutOff(before, after, chance.below(after.length + 1));
  const likely = chance.of([1, 5, 9]);
  const sectors: Buffer[] = [];
  let kept = 0;
  for (let at = 0; at < Math.max(before.length, after.length); at += SECTOR) {
    const [old, fresh] = [before.subarray(at, at + SECTOR), after.subarray(at, at + SECTOR)];
    const isFresh = fresh.length > 0 && (fresh.equals(old) || chance.below(10) < likely);
    const sector = isFresh ? fresh : old;
    sectors.push(sector.length === SECTOR ? sector : Buffer.concat([sector, Buffer.alloc(SECTOR - sector.length)]));
    if (sector.length > 0) kept = at + sector.length;
  }
  return Buffer.concat(sectors).subarray(0, kept);
}

/** Written in order up to one byte. */
function cutOff(before: Buffer, after: Buffer, upTo: number): Buffer {
  return Buffer.concat([after.subarray(0, upTo), before.subarray(upTo)]);
}
