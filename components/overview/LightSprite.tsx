import { LIGHT_SHAPE } from '#components/charts/light-shape.ts';
import { LIGHTS, type Light } from '#lib/domain/vocabulary.ts';

/** Every shape once, so that a table of hundreds of lights does not repeat their outlines. */
export function LightSprite() {
  return (
    <svg className="defs" aria-hidden="true">
      {LIGHTS.map((light) => (
        <symbol
          key={light}
          id={`l-${light}`}
          viewBox="0 0 16 16"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this code base
          dangerouslySetInnerHTML={{ __html: LIGHT_SHAPE[light] }}
        />
      ))}
    </svg>
  );
}

/** A shape of the sprite; its word stands elsewhere. */
export function LightUse({ light }: { light: Light }) {
  return (
    <svg aria-hidden="true">
      <use href={`#l-${light}`} />
    </svg>
  );
}
