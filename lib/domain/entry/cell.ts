import type { CellReview, FigureState, Operator } from '../vocabulary.ts';

/** What is filled into a cell. A blank one is `missing`, whatever part of it is there already. */
export type Filling = {
  state: FigureState;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  operator: Operator;
  /** A ratio given without its numerator and denominator. */
  rateOnly: boolean;
};

/** A cell as the server holds it; version 0 where nobody has touched it. */
export type HeldCell = Filling & {
  note: string;
  reason: string;
  review: CellReview;
  version: number;
  /** Somebody else than who reads it saved it last. */
  byOther?: boolean;
};

export const BLANK: Filling = {
  state: 'missing',
  value: null,
  numerator: null,
  denominator: null,
  operator: 'eq',
  rateOnly: false,
};

export const UNTOUCHED: HeldCell = { ...BLANK, note: '', reason: '', review: 'open', version: 0 };

const PARTS = ['state', 'value', 'numerator', 'denominator', 'operator', 'rateOnly'] as const;

export function sameFilling(one: Filling, other: Filling): boolean {
  return PARTS.every((part) => one[part] === other[part]);
}

/** Equal in all that a filer writes. */
export function sameCell(one: Omit<HeldCell, 'review' | 'version'>, other: Omit<HeldCell, 'review' | 'version'>) {
  return sameFilling(one, other) && one.note === other.note && one.reason === other.reason;
}
