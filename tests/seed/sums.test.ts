import { describe, expect, it } from 'vitest';
import { addUp, type Part } from '#lib/domain/rollup.ts';
import { corrected } from './corrected.ts';
import { COUNTY_UNIT, thePack, theRows } from './pack.ts';

const indicators = new Map(thePack().indicators.rows.map((row) => [row.code, row]));
const parents = new Map(theRows().units.map((unit) => [unit.id, unit.parentId]));
const { figures, rollups } = corrected();
const spot = (row: { indicatorCode: string; period: string; dimension: string }) =>
  `${row.indicatorCode} ${row.period} ${row.dimension}`;

describe('parts add up to wholes', () => {
  const children = new Map<string, Part[]>();
  for (const row of [...figures, ...rollups]) {
    const parent = parents.get(row.unitId);
    if (!parent) continue;
    const key = `${spot(row)} ${parent}`;
    const state = 'state' in row ? row.state : 'reported';
    children.set(key, [...(children.get(key) ?? []), { ...row, state }]);
  }

  it('for every sum that is kept', () => {
    expect(rollups.length).toBeGreaterThan(2000);
    for (const row of rollups) {
      const indicator = indicators.get(row.indicatorCode);
      if (!indicator) throw new Error(row.indicatorCode);
      const key = `${spot(row)} ${row.unitId}`;
      const whole = addUp(children.get(key) ?? [], indicator.overUnits, indicator);
      expect({ value: row.value, numerator: row.numerator, denominator: row.denominator }, key).toEqual({
        value: whole.value,
        numerator: whole.numerator,
        denominator: whole.denominator,
      });
      expect(row.covered, key).toBe(whole.covered);
    }
  });

  it('and to the county’s own figure wherever it has one and all of its townships filed', () => {
    const sums = new Map(rollups.filter((row) => row.unitId === COUNTY_UNIT).map((row) => [spot(row), row]));
    const own = figures.filter((row) => row.unitId === COUNTY_UNIT && sums.has(spot(row)));
    expect(own.length).toBeGreaterThan(120);
    for (const row of own) {
      const sum = sums.get(spot(row));
      if (row.operator === 'ge') expect(sum?.value, row.id).toBeGreaterThanOrEqual(row.value ?? 0);
      else expect(sum?.value, row.id).toBe(row.value);
    }
  });
});

describe('quarters add up to the half-year that was said', () => {
  it.each([
    ['GOV06', 92000],
    ['GOV07', 10000],
    ['GOV08', 5219],
  ])('%s is %d', (code, total) => {
    const quarters = rollups.filter(
      (row) => row.indicatorCode === code && row.unitId === COUNTY_UNIT && ['2022Q1', '2022Q2'].includes(row.period),
    );
    expect(quarters.reduce((sum, row) => sum + (row.value ?? 0), 0)).toBeCloseTo(total, 6);
  });
});

describe('what is known of the county', () => {
  const at = (code: string, period: string, dimension = '') =>
    rollups.find((row) => row.unitId === COUNTY_UNIT && spot(row) === `${code} ${period} ${dimension}`)?.value;

  it.each([
    ['BASE01', '2021', 826900],
    ['BASE02', '2020', 640181],
    ['BASE04', '2021', 315],
    ['PLN04', '2021', 50.54],
    ['EDU01', '2022Q2', 163],
    ['MED01', '2022Q2', 299],
    ['MED03', '2022Q2', 14],
    ['ELD02', '2022Q2', 94.4],
    ['ELD03', '2022Q2', 95],
    ['ELD03', '2021Q4', 80],
    ['ELD04', '2022Q2', 31.8],
    ['WAT03', '2022Q2', 100],
    ['WAT04', '2022Q2', 1215],
    ['GOV10', '2022H1', 100],
    ['TAL01', '2022Q2', 118],
    ['TAL02', '2022Q2', 5910],
  ])('%s in %s is %d in its parts too', (code, period, value) => {
    expect(at(code, period)).toBe(value);
  });

  it('small and micro grids are as many as were said', () => {
    expect(at('GOV01', '2022Q2', 'grid_level=small')).toBe(1613);
    expect(at('GOV01', '2022Q2', 'grid_level=micro')).toBe(4669);
  });
});
