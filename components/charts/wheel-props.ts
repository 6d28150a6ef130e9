import type { Light } from '#lib/domain/vocabulary.ts';

export type WheelPetal = {
  /** Unique in the wheel; becomes part of element ids. */
  code: string;
  name: string;
  /** A CSS colour, usually `domainHue(order)`. */
  hue: string;
  /** Progress ÷ schedule; null where there is no data or too little of it to rate. */
  ratio: number | null;
  /** The ratio as read, "104%"; empty where ratio is null. */
  figure: string;
  light: Light;
  /** The light's word; for a null ratio the reason (未报, 不评). */
  word: string;
  /** Hatch this petal. Where every petal is demonstration data, leave it out and put a DemoBar over the figure. */
  demonstration?: boolean;
};

export type WheelHub = { value: string; of: string; word: string };

/** wide: from 520 px. phone: narrower. elder: a phone for elder readers, without per cents. plain: no words, below 130 px. */
export type WheelVariant = 'wide' | 'phone' | 'elder' | 'plain';

export type WheelProps = {
  /** Prefix of the ids inside; unique on the page. */
  id: string;
  /** Accessible name: says every value. */
  label: string;
  petals: readonly WheelPetal[];
  hub: WheelHub;
  variant?: WheelVariant;
};
