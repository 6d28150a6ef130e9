export type DomainGlyphProps = {
  /** The domain's order in the catalogue; 0 for base figures. */
  order: number;
  /** One character. */
  glyph: string;
  size?: 's' | 'm' | 'l';
};

/** The domain's character on its hue. Decoration: the name always stands beside it. */
export function DomainGlyph(_: DomainGlyphProps) {
  return null;
}
