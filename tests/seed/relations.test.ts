import { describe, expect, it } from 'vitest';
import { corrected } from './corrected.ts';
import { COUNTY_UNIT, thePack } from './pack.ts';

const { figures, rollups } = corrected();
const values = new Map(
  [...figures, ...rollups].map((row) => [`${row.indicatorCode} ${row.unitId} ${row.period} ${row.dimension}`, row]),
);
const find = (code: string, unit: string, period: string, dimension = '') =>
  values.get(`${code} ${unit} ${period} ${dimension}`);
const ofVillages = figures.filter((row) => row.unitId.length === 'u-430581001001'.length);

describe('indicators that belong together', () => {
  it('super-large classes are never more than oversized ones', () => {
    const rows = figures.filter((row) => row.indicatorCode === 'EDU03');
    expect(rows).toHaveLength(54);
    for (const row of rows) {
      const outer = find('EDU02', row.unitId, row.period);
      expect(row.numerator ?? 0, row.id).toBeLessThanOrEqual(outer?.numerator ?? 0);
      expect(row.denominator).toBe(outer?.denominator);
    }
  });

  it.each([
    ['GOV04', 'GOV06'],
    ['GOV05', 'GOV07'],
  ])('the numerator of %s is the count of %s in every village', (rate, count) => {
    for (const row of ofVillages.filter((figure) => figure.indicatorCode === rate && figure.state === 'reported')) {
      expect(row.numerator, row.id).toBe(find(count, row.unitId, row.period)?.value);
    }
  });

  it('shares of villages count the same villages as their totals', () => {
    for (const [share, total] of [
      ['ELD04', 'ELD03'],
      ['MED02', 'MED01'],
    ] as const) {
      for (const row of figures.filter((figure) => figure.indicatorCode === share && figure.unitId !== COUNTY_UNIT)) {
        expect(row.numerator, row.id).toBe(find(total, row.unitId, row.period)?.value);
      }
    }
  });

  it('every village has small grids, and no fewer micro grids', () => {
    for (const row of ofVillages.filter((figure) => figure.dimension === 'grid_level=small')) {
      expect(row.value, row.id).toBeGreaterThanOrEqual(1);
      expect(find('GOV01', row.unitId, row.period, 'grid_level=micro')?.value).toBeGreaterThanOrEqual(row.value ?? 0);
    }
  });

  it('the 16 urban communities are exempt where villages are counted', () => {
    const centres = ofVillages.filter((row) => row.indicatorCode === 'ELD03' && row.period === '2022Q2');
    expect(centres.filter((row) => row.state === 'not_applicable')).toHaveLength(16);
    expect(centres.filter((row) => row.state === 'reported')).toHaveLength(299);
  });
});

describe('figures a reader would believe', () => {
  it('water per head stays between 200 and 230 litres', () => {
    for (const row of figures.filter((figure) => figure.indicatorCode === 'WAT06')) {
      expect(row.value, row.id).toBeGreaterThan(200);
      expect(row.value, row.id).toBeLessThan(230);
    }
  });

  it('labour stays far under five person-times a resident and quarter, and decides nothing about what was said', () => {
    const residents = find('BASE02', COUNTY_UNIT, '2020')?.value ?? 0;
    const labour = figures.filter((row) => row.indicatorCode === 'GOV09' && row.unitId === COUNTY_UNIT);
    for (const row of labour) expect(((row.value ?? 0) * 10000) / residents, row.id).toBeLessThan(1);
    const half =
      (find('GOV09', COUNTY_UNIT, '2022Q1')?.value ?? 0) + (find('GOV09', COUNTY_UNIT, '2022Q2')?.value ?? 0);
    for (const reading of [813, 81.3, 8.13]) expect(Math.abs(half - reading) / reading).toBeGreaterThan(0.2);
  });

  it('townships differ in size, the largest well above the mean', () => {
    const sizes = figures.filter(
      (row) => row.indicatorCode === 'BASE02' && row.period === '2020' && row.unitId !== COUNTY_UNIT,
    );
    const largest = Math.max(...sizes.map((row) => row.value ?? 0));
    expect(sizes).toHaveLength(18);
    expect(largest).toBeGreaterThan((1.8 * 640181) / 18);
  });

  it('no reference to a place outside the county is taken for its own', () => {
    const codes = new Set(thePack().units.rows.map((row) => `u-${row.code}`));
    expect(figures.filter((row) => !codes.has(row.unitId))).toEqual([]);
  });
});
