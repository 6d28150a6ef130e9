import type { Operator } from '#lib/domain/vocabulary.ts';

export type BulletProps = {
  /** Prefix of the ids inside; unique on the page. */
  id: string;
  /** Accessible name: achieved, target, and what is between them. */
  label: string;
  hue: string;
  value: number | null;
  target?: number | null;
  /** What was due by now, drawn as a thin tick; only where it differs from the target. */
  due?: number | null;
  /** Accepted range of a two-sided indicator. */
  band?: { low: number; high: number } | null;
  operator?: Operator;
  demonstration?: boolean;
  /** Ends of the scale; by default from 0 (or the lowest value, if negative) to a little beyond the greatest. */
  min?: number;
  max?: number;
};

export function Bullet(_: BulletProps) {
  return null;
}
