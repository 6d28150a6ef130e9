import { describe, expect, it } from 'vitest';
import { parsePath } from '#lib/domain/progress/schedule.ts';
import { COUNTY_UNIT, thePack, theRows } from './pack.ts';

const indicators = new Map(thePack().indicators.rows.map((row) => [row.code, row]));
const { targets } = theRows();
const county = (code: string, year: number) =>
  targets.find((row) => row.indicatorCode === code && row.unitId === COUNTY_UNIT && row.year === year);

describe('targets', () => {
  it('are set for three years, for every indicator that is neither watched nor a band', () => {
    const aimed = thePack().indicators.rows.filter(({ direction }) => direction === 'higher' || direction === 'lower');
    for (const { code } of aimed) {
      for (const year of [2022, 2023]) expect(county(code, year), `${code} ${year}`).toBeDefined();
    }
    const watched = new Set(targets.map((row) => indicators.get(row.indicatorCode)?.direction));
    expect([...watched].sort()).toEqual(['higher', 'lower']);
  });

  it('of the county are real where the catalogue names them, and invented where a plan was made up', () => {
    expect(county('MED01', 2022)).toMatchObject({ target: 299, basis: 'proposal', demonstration: false });
    expect(county('CON05', 2022)).toMatchObject({ target: 40, baseline: 33.1, demonstration: false });
    expect(county('ELD03', 2022)).toMatchObject({ baseline: 80, target: 120, basis: 'plan', demonstration: true });
    expect(county('PLN04', 2022)).toMatchObject({ baseline: 50.54, target: 51.14, demonstration: true });
    expect(targets.filter((row) => row.unitId !== COUNTY_UNIT && !row.demonstration)).toEqual([]);
  });

  it('ask nothing where nothing is and nothing is planned', () => {
    const idle = targets.filter((row) => row.baseline === 0 && row.target === 0);
    expect(idle.filter((row) => indicators.get(row.indicatorCode)?.direction !== 'lower')).toEqual([]);
  });

  it('start a flow from nothing', () => {
    const flows = targets.filter((row) => indicators.get(row.indicatorCode)?.kind === 'flow');
    expect(flows.length).toBeGreaterThan(100);
    expect(flows.filter((row) => row.baseline !== 0)).toEqual([]);
  });

  it('of townships add up to the county’s wherever figures add up', () => {
    const sums = targets.filter(
      (row) => row.unitId === COUNTY_UNIT && indicators.get(row.indicatorCode)?.overUnits === 'sum',
    );
    for (const whole of sums) {
      const key = `${whole.indicatorCode} ${whole.year}`;
      const parts = targets.filter(
        (row) => row.indicatorCode === whole.indicatorCode && row.year === whole.year && row.unitId !== COUNTY_UNIT,
      );
      if (indicators.get(whole.indicatorCode)?.level === 'county') expect(parts, key).toEqual([]);
      else
        expect(
          parts.reduce((sum, part) => sum + part.target, 0),
          key,
        ).toBeCloseTo(whole.target, 6);
    }
  });

  it('of townships are the county’s own rate where the catalogue names one', () => {
    const rates = targets.filter((row) => row.indicatorCode === 'CON05' && row.year === 2022);
    expect(rates).toHaveLength(19);
    expect(new Set(rates.map((row) => row.target))).toEqual(new Set([40]));
  });

  it('lie within hard bounds, and their paths are shares that end at one', () => {
    for (const row of targets) {
      const { min, max } = indicators.get(row.indicatorCode) ?? {};
      expect(row.target, row.indicatorCode).toBeLessThanOrEqual(max ?? Number.POSITIVE_INFINITY);
      expect(row.target, row.indicatorCode).toBeGreaterThanOrEqual(min ?? Number.NEGATIVE_INFINITY);
      if (row.path) expect(parsePath(row.path), row.indicatorCode).not.toBeNull();
    }
    expect(county('EDU01', 2022)?.path).toEqual([0.05, 0.2, 0.8, 1]);
  });
});
