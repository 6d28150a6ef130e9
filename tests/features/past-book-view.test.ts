import { describe, expect, it } from 'vitest';
import { rowsAsOf } from '#lib/features/past-book/view.ts';
import { bookOf, bookWithin } from '#lib/features/progress-book/view.ts';
import { seriesKey } from '#lib/features/sum/view.ts';
import type { FigureVersion } from '#lib/generated/sqlite/whole/client.ts';
import { COUNTY } from '#tests/support/county.ts';
import { unitRow } from '#tests/support/rows.ts';
import { figures, twoTowns, units } from '#tests/support/two-towns.ts';

const version = (figureId: string, n: number, value: number): FigureVersion => ({
  ...{ countyCode: COUNTY, figureId, version: n, value, numerator: null, denominator: null, operator: 'eq' },
  ...{ state: 'reported', said: null, reason: null, reasonEn: null, submissionId: null },
  ...{ filedBy: 'clerk', filedAt: new Date(0), approvedBy: 'office', approvedAt: new Date(n) },
});

const asked = { period: '2022Q2', day: '2022-09-01' };
const at = (book: ReturnType<typeof bookOf>, unitCode: string) =>
  book.figures.find((row) => row.unitCode === unitCode && row.period === '2022Q2');

describe('a book', () => {
  it('judges every unit by its target, and the county by the sum of its parts', () => {
    const book = bookOf(twoTowns(), asked);
    expect(at(book, 'C')).toMatchObject({ value: 110, origin: 'rollup', status: 'on_schedule' });
    expect(at(book, 'T1')).toMatchObject({ status: 'achieved' });
    expect(book.progress.find((row) => row.unitCode === 'C' && row.domainCode === 'd')?.ratio).toBe(1.5);
  });

  it('holds the units that were there in its period', () => {
    const merged = units.map((unit) => (unit.code === 'T2' ? { ...unit, validTo: '2022-03-31' } : unit));
    const fresh = [...merged, unitRow('T3', { parentId: 'u-C', path: '/u-C/u-T3/', validFrom: '2022-10-01' })];
    expect(bookOf(twoTowns({ units: fresh }), asked).units.map(({ code }) => code)).toEqual(['C', 'T1']);
    expect(bookOf(twoTowns({ units: fresh }), { ...asked, period: '2022Q1' }).units.map(({ code }) => code)).toEqual([
      'C',
      'T1',
      'T2',
    ]);
  });

  it('shows somebody no more than their part, and judges that part by itself', () => {
    const book = bookOf(twoTowns(), asked);
    expect(bookWithin(book, [{ unitPath: '/u-C/', departmentCode: null }])).toBe(book);
    const town = bookWithin(book, [{ unitPath: '/u-C/u-T1/', departmentCode: null }]);
    expect(town.units.map(({ code }) => code)).toEqual(['T1']);
    expect(new Set(town.figures.map((row) => row.unitCode))).toEqual(new Set(['T1']));
    const other = bookWithin(book, [{ unitPath: '/u-C/', departmentCode: 'elsewhere' }]);
    expect([other.figures, other.targets, other.indicators]).toEqual([[], [], []]);
  });
});

describe('a book of a past day', () => {
  const past = (versions: FigureVersion[]) =>
    bookOf(
      rowsAsOf(twoTowns(), { keys: new Set(figures.map(seriesKey)), figures, versions, units, unitPasts: [] }),
      asked,
    );

  it('has the versions that were approved by then, and sums of them', () => {
    const then = past([version(figures[0]?.id ?? '', 1, 40), version(figures[1]?.id ?? '', 1, 50)]);
    expect(at(then, 'T1')?.value).toBe(40);
    expect(at(then, 'C')).toMatchObject({ value: 90, covered: 2 });
  });

  it('has nothing of what was not yet approved', () => {
    const then = past([version(figures[1]?.id ?? '', 1, 50)]);
    expect(at(then, 'T1')).toBeUndefined();
    expect(at(then, 'C')).toMatchObject({ covered: 1, coverageOf: 2 });
  });

  it('leaves a series alone that has not changed since', () => {
    const untouched = rowsAsOf(twoTowns(), {
      keys: new Set(['B|2022Q2|']),
      figures: [],
      versions: [],
      units,
      unitPasts: [],
    });
    expect(untouched.figures).toEqual(figures);
    expect(untouched.rollups).toEqual(twoTowns().rollups);
  });
});
