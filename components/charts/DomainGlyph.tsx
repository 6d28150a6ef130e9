import { hueIndex } from './hue.ts';

export type DomainGlyphProps = {
  /** The domain's order in the catalogue; 0 for base figures. */
  order: number;
  /** One character. */
  glyph: string;
  size?: 's' | 'm' | 'l';
};

/** The domain's character on its hue. Decoration: the name always stands beside it. */
export function DomainGlyph({ order, glyph, size = 'm' }: DomainGlyphProps) {
  const classes = ['dg', `h${hueIndex(order) ?? 0}`];
  if (size !== 'm') classes.push(size);
  return (
    <span className={classes.join(' ')} aria-hidden="true">
      {glyph}
    </span>
  );
}
