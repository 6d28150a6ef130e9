/** Places of the drawing of a path: the year's beginning and its four quarters across, 0 to 100 % upwards. */
export const PATH_BOX = { width: 340, height: 208, left: 40, right: 300, top: 18, base: 172 };

/** @param quarter 0 is the beginning of the year */
export function pathX(quarter: number): number {
  const { left, right } = PATH_BOX;
  return left + ((right - left) / 4) * quarter;
}

/** What lies outside of 0 to 100 stands at the edge; its number is said elsewhere. */
export function pathY(percent: number): number {
  const { top, base } = PATH_BOX;
  return base - ((base - top) / 100) * Math.max(-5, Math.min(110, percent));
}

/** The whole percentage at a height of the drawing. */
export function percentAt(y: number): number {
  const { top, base } = PATH_BOX;
  return Math.round(((base - y) / (base - top)) * 100);
}

/** The line from nothing at the year's beginning. */
export function pathLine(percents: readonly number[]): string {
  return [0, ...percents].map((percent, at) => `${pathX(at)},${Math.round(pathY(percent) * 10) / 10}`).join(' ');
}
