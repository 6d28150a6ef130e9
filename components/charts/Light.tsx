import type { ReactNode } from 'react';
import type { Light as LightName } from '#lib/domain/vocabulary.ts';
import { LIGHT_SHAPE, lightTone } from './light-shape.ts';

export type LightProps = {
  light: LightName;
  word: string;
  /** After the word, quieter: "104%". */
  children?: ReactNode;
};

/** Colour, shape and word of a status. */
export function Light({ light, word, children }: LightProps) {
  return (
    <span className={`lt ${lightTone(light)}`}>
      <LightShape light={light} />
      <b>{word}</b>
      {children ? <span>{children}</span> : null}
    </span>
  );
}

/** The shape alone, where the word stands elsewhere. */
export function LightShape({ light }: { light: LightName }) {
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this code base
    <svg viewBox="0 0 16 16" aria-hidden="true" dangerouslySetInnerHTML={{ __html: LIGHT_SHAPE[light] }} />
  );
}
