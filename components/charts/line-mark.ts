/** Shapes that tell lines apart without their colour: grey print and eyes that see few colours need them. */
const SHAPES = [
  'M-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0Z',
  'M-5 -5h10v10h-10Z',
  'M0 -6.5L6 5H-6Z',
  'M0 -7L7 0L0 7L-7 0Z',
  'M0 6.5L6 -5H-6Z',
  'M-6 -2h4v-4h4v4h4v4h-4v4h-4v-4h-4Z',
] as const;

/** Hues that stand far apart, in light as in the dark. */
const HUES = [6, 4, 3, 7, 5, 8] as const;

/** Shape and colour of the n-th of several lines. */
export function lineMark(at: number): { shape: string; hue: string } {
  const n = at % SHAPES.length;
  return { shape: SHAPES[n] ?? SHAPES[0], hue: `var(--color-d${HUES[n] ?? 6})` };
}
