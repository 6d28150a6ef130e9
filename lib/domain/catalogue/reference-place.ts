/** The whole country, or an official code of six digits: a province, a prefecture, a county. */
const PLACE = /^(CHN|\d{6})$/;

export const COUNTRY = 'CHN';

export function isReferencePlace(code: string): boolean {
  return PLACE.test(code);
}

/** How wide a place is, the widest first: the country, provinces, prefectures, counties. */
export function breadthOf(place: string): number {
  if (place === COUNTRY) return 0;
  if (place.endsWith('0000')) return 1;
  return place.endsWith('00') ? 2 : 3;
}

type Placed = { place: string; year: number };

/** Of each place the newest year, the widest place first: what is worth standing beside a figure of now. */
export function newestOfPlaces<Row extends Placed>(rows: readonly Row[]): Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const before = newest.get(row.place);
    if (!before || before.year < row.year) newest.set(row.place, row);
  }
  return [...newest.values()].sort(
    (a, b) => breadthOf(a.place) - breadthOf(b.place) || (a.place < b.place ? -1 : Number(a.place > b.place)),
  );
}
