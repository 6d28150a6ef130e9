import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#lib/domain/calendar-day.ts';
import { unitSums } from '#lib/domain/unit-sums.ts';
import { isThereOn, type PastUnit, sameTree, unitBook, unitOn } from '#lib/domain/unit-tree.ts';

type Place = { id: string; parentId: string | null; path: string; validFrom: string; validTo: string | null };
const FIRST = '2021-01-01';
const place = (id: string, parentId: string | null, path: string, change: Partial<Place> = {}): Place => ({
  ...{ id, parentId, path, validFrom: FIRST, validTo: null },
  ...change,
});
const county = place('C', null, 'C/');
const east = place('E', 'C', 'C/E/');
const west = place('W', 'C', 'C/W/');
/** A village that is in the west today and was in the east until the middle of August. */
const village = place('V', 'W', 'C/W/V/');
const wasEast: PastUnit<Place> = { unitId: 'V', number: 1, until: '2022-08-14', parentId: 'E', path: 'C/E/V/' };
const ids = (places: readonly Place[]) => places.map(({ id }) => id).sort();
const parentOn = (book: ReturnType<typeof unitBook<Place>>, day: string) =>
  book.on(day).find(({ id }) => id === 'V')?.parentId;

describe('a unit on a day', () => {
  it('is what it is today, where nothing ever changed', () => {
    expect(unitOn(village, [], '2021-05-01')).toBe(village);
  });

  it('is what it was until the day of the change, that day before it included', () => {
    expect(unitOn(village, [wasEast], '2022-08-14')).toEqual({ ...village, parentId: 'E', path: 'C/E/V/' });
    expect(unitOn(village, [wasEast], '2022-08-15')).toBe(village);
  });

  it('is told by the first of several changes of one day', () => {
    const between = { ...wasEast, number: 2, parentId: 'C', path: 'C/V/' };
    expect(unitOn(village, [between, wasEast], '2022-08-14').parentId).toBe('E');
    expect(unitOn(village, [between, wasEast], '2022-08-15').parentId).toBe('W');
  });

  it('takes nothing from another unit’s past, nor what it does not say of itself', () => {
    const named = { ...wasEast, nameZh: '东村' };
    expect(unitOn(east, [named], '2022-01-01')).toBe(east);
    expect(unitOn(village, [named], '2022-01-01')).not.toHaveProperty('nameZh');
  });
});

describe('the tree of a county', () => {
  const book = unitBook([county, east, west, village], [wasEast]);

  it('is, for a period, the one of its last day', () => {
    expect(book.at('2022Q2').find(({ id }) => id === 'V')?.parentId).toBe('E');
    expect(book.at('2022Q3').find(({ id }) => id === 'V')?.parentId).toBe('W');
    expect(book.at('2022').find(({ id }) => id === 'V')?.parentId).toBe('W');
    expect(book.at('2022M07').find(({ id }) => id === 'V')?.parentId).toBe('E');
  });

  it('holds who is there on that day, the last one included', () => {
    const closed = unitBook([county, place('E', 'C', 'C/E/', { validTo: '2022-09-30' }), west], []);
    expect(ids(closed.at('2022Q3'))).toEqual(['C', 'E', 'W']);
    expect(ids(closed.at('2022Q4'))).toEqual(['C', 'W']);
    const young = unitBook([county, place('E', 'C', 'C/E/', { validFrom: '2022-10-01' }), west], []);
    expect(ids(young.at('2022Q3'))).toEqual(['C', 'W']);
    expect(ids(young.on('2022-10-01'))).toEqual(['C', 'E', 'W']);
  });

  it('of a time before the county was kept here is the one of its first day', () => {
    expect(ids(book.at('2019Q4'))).toEqual(['C', 'E', 'V', 'W']);
    expect(parentOn(book, '2019-01-01')).toBe('E');
  });

  it('is made once for all the days between two changes', () => {
    expect(book.at('2021Q1')).toBe(book.at('2022Q2'));
    expect(book.at('2022Q3')).toBe(book.on('2030-01-01'));
    expect(book.at('2022Q2')).not.toBe(book.at('2022Q3'));
  });

  it('may be one and the same at all times', () => {
    const units = [county];
    expect(sameTree(units).at('1999Q1')).toBe(units);
  });
});

/** A county whose villages were moved about: a list of days, villages and towns to go to, oldest first. */
const VILLAGES = ['V1', 'V2', 'V3'];
const TOWNS = ['E', 'W'];
const moves = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: 400 }),
    village: fc.constantFrom(...VILLAGES),
    to: fc.constantFrom(...TOWNS),
  }),
  { maxLength: 6 },
);

function moved(list: readonly { after: number; village: string; to: string }[]) {
  const units = new Map(VILLAGES.map((id) => [id, place(id, 'E', `C/E/${id}/`)]));
  const pasts: PastUnit<Place>[] = [];
  const days = list.map(({ after }) => addDays(FIRST, after)).sort();
  const log: { day: string; village: string; to: string }[] = [];
  list.forEach(({ village: id, to }, at) => {
    const day = days[at] ?? FIRST;
    const unit = units.get(id) ?? county;
    const number = pasts.filter(({ unitId }) => unitId === id).length + 1;
    pasts.push({ unitId: id, number, until: addDays(day, -1), parentId: unit.parentId, path: unit.path });
    units.set(id, { ...unit, parentId: to, path: `C/${to}/${id}/` });
    log.push({ day, village: id, to });
  });
  return { book: unitBook([county, east, west, ...units.values()], pasts), log, units, days };
}

describe('a county that keeps changing', () => {
  const day = fc.integer({ min: 0, max: 450 }).map((count) => addDays(FIRST, count));

  it('is on any day what was done by then', () => {
    fc.assert(
      fc.property(moves, day, (list, on) => {
        const { book, log } = moved(list);
        for (const id of VILLAGES) {
          const last = log.filter((one) => one.village === id && one.day <= on).at(-1);
          expect(book.on(on).find((unit) => unit.id === id)?.parentId).toBe(last?.to ?? 'E');
        }
      }),
    );
  });

  it('is after the last change what it is today, and every unit there has its parent there', () => {
    fc.assert(
      fc.property(moves, day, (list, on) => {
        const { book, units, days } = moved(list);
        const there = book.on(on);
        const known = new Set(ids(there));
        for (const unit of there) expect(unit.parentId === null || known.has(unit.parentId)).toBe(true);
        const today = book.on([on, ...days].sort().at(-1) ?? on);
        for (const [id, unit] of units) expect(today.find((one) => one.id === id)).toEqual(unit);
      }),
    );
  });

  it('adds up to the same for the county, however its villages are moved about inside it', () => {
    const own = new Map(
      VILLAGES.map((id, at) => [id, { state: 'reported' as const, value: 3 ** at, demonstration: false }]),
    );
    const rule = { overUnits: 'sum', officialOrigin: 'rollup', decimals: 0 } as const;
    fc.assert(
      fc.property(moves, day, (list, on) => {
        const sums = unitSums(moved(list).book.on(on), own, rule);
        expect(sums.find(({ unitId }) => unitId === 'C')?.value).toBe(13);
      }),
    );
  });
});

it('being there is from the first day to the last, both included', () => {
  const span = { validFrom: '2022-02-01', validTo: '2022-03-31' };
  expect(['2022-01-31', '2022-02-01', '2022-03-31', '2022-04-01'].map((day) => isThereOn(span, day))).toEqual([
    ...[false, true, true, false],
  ]);
});
