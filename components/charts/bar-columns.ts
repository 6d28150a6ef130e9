import type { BarListProps } from './bar-props.ts';
import { LIGHT_CHARACTER } from './light-shape.ts';
import { textWidth } from './text.ts';

/** Type size of the rows. */
export const BAR_TYPE = 14;

const WIDTH = 680;
const GAP = 16;
/** A bar shorter than this shows no difference; the drawing grows before bars get shorter. */
const LEAST_BAR = 160;
/** Bold figures are broader than the estimate for running text. */
const BOLD = 1.12;

/** Where name, bar, figure and light stand: each column as wide as its widest text, the bars have the rest. */
export function barColumns(rows: BarListProps['rows']) {
  const widest = (texts: readonly string[]) => Math.ceil(Math.max(0, ...texts.map(textWidth)) * BAR_TYPE);
  const from = widest(rows.map((row) => row.name)) + GAP;
  const figures = Math.ceil(widest(rows.map((row) => row.figure)) * BOLD);
  const lights = widest(rows.map((row) => `${LIGHT_CHARACTER[row.light]} ${row.word}`));
  const after = GAP + figures + GAP + lights;
  const width = Math.max(WIDTH, from + LEAST_BAR + after);
  const to = width - after;
  return { width, from, to, figureEnd: to + GAP + figures, lightFrom: to + GAP + figures + GAP };
}
