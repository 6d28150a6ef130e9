import { isNumber } from './decimal.ts';

export type SortWay = 'asc' | 'desc';

/**
 * A list in the order of a number that some of its members lack: those stand at the end whichever way it is
 * sorted, since nothing known is neither little nor much. Equal ones keep the order they came in.
 */
export function sortedMissingLast<T>(list: readonly T[], numberOf: (one: T) => number | null, way: SortWay): T[] {
  const turn = way === 'asc' ? 1 : -1;
  return [...list].sort((one, other) => {
    const [a, b] = [numberOf(one), numberOf(other)];
    if (!isNumber(a) || !isNumber(b)) return Number(!isNumber(a)) - Number(!isNumber(b));
    return (a - b) * turn;
  });
}
