import { clamp, round1 } from './number.ts';

/** Radii of the wheel: hub edge, half of schedule, schedule. */
export const HUB = 20;
export const HALF = 60;
export const RING = 100;
/** Petals stop here, the label keeps the true number. */
export const CAP = 1.5;

const SHAPED_FOR = 9;

/** Where a petal's tip lies: a ratio of 1 touches the schedule ring. Below 0 the petal has no length. */
export function tipRadius(ratio: number): number {
  return HUB + (RING - HUB) * clamp(ratio, 0, CAP);
}

/** Outline of a petal that points up and ends at radius r, in a wheel of n petals. */
export function petalPath(r: number, n: number): string {
  const narrow = n <= SHAPED_FOR ? 1 : Math.tan(Math.PI / n) / Math.tan(Math.PI / SHAPED_FOR);
  const p = HUB + 0.6 * (r - HUB);
  const w = Math.min(23.5, 0.34 * p) * narrow;
  const foot = `${at(0.5 * w)} ${at(-(HUB + 0.22 * (p - HUB)))}`;
  const low = at(-(p - 0.45 * (p - HUB)));
  const high = at(-(p + 0.5 * (r - p)));
  const tip = at(-(r - 0.17 * (r - p)));
  return (
    `M0 ${-HUB}C-${foot} ${at(-w)} ${low} ${at(-w)} ${at(-p)}` +
    `C${at(-w)} ${high} ${at(-0.3 * w)} ${tip} 0 ${at(-r)}` +
    `C${at(0.3 * w)} ${tip} ${at(w)} ${high} ${at(w)} ${at(-p)}` +
    `C${at(w)} ${low} ${foot} 0 ${-HUB}Z`
  );
}

/**
 * Mark of a petal that stops short of the ring: a line over the gap and an arc on the ring. The arc is as long for
 * a gap of one point as for one of fifty, so that a short gap is seen too.
 */
export function gapPath(r: number): string {
  const half = (6 * Math.PI) / 180;
  const x = round1(RING * Math.sin(half));
  const y = round1(-RING * Math.cos(half));
  return `M0 ${at(-Math.min(r + 1, RING))}V${-RING}M${-x} ${y}A${RING} ${RING} 0 0 1 ${x} ${y}`;
}

export type LabelPlace = { x: number; y: number; anchor: 'start' | 'middle' | 'end'; rise: number };

/** Where the label of petal i stands; `rise` is the share of its height that lies above y (1 at the top, 0 at the foot). */
export function labelPlace(i: number, n: number, r: number): LabelPlace {
  const angle = (2 * Math.PI * i) / n;
  const sin = Math.sin(angle);
  const cos = Math.cos(angle);
  const upright = Math.abs(sin) < 0.2;
  const reach = Math.max(r, RING) + (upright ? 15 : 13);
  return {
    x: round1(sin * reach),
    y: round1(-cos * reach),
    anchor: upright ? 'middle' : sin > 0 ? 'start' : 'end',
    rise: (1 + cos) / 2,
  };
}

function at(value: number): number {
  return round1(value);
}
