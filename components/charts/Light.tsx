import type { ReactNode } from 'react';
import type { Light as LightName } from '#lib/domain/vocabulary.ts';

export type LightProps = {
  light: LightName;
  word: string;
  /** After the word, quieter: "104%". */
  children?: ReactNode;
};

/** Colour, shape and word of a status. */
export function Light(_: LightProps) {
  return null;
}
