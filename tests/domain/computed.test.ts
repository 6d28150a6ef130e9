import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputsOf, parseFormula, workOut } from '#lib/domain/computed.ts';
import { figureId } from '#lib/domain/figure-id.ts';
import { ORIGINS } from '#lib/domain/vocabulary.ts';

describe('a formula', () => {
  it('is one indicator over a size that is counted in the list of units', () => {
    const formula = parseFormula('MED01 / villages');
    expect(formula).toEqual({ numerator: 'MED01', times: 1, denominator: { size: 'villages' } });
    expect(formula && inputsOf(formula)).toEqual(['MED01']);
  });

  it('or, times a number, over another indicator', () => {
    const formula = parseFormula('WAT05 * 10000 / BASE01');
    expect(formula).toEqual({ numerator: 'WAT05', times: 10000, denominator: { indicator: 'BASE01' } });
    expect(formula && inputsOf(formula)).toEqual(['WAT05', 'BASE01']);
  });

  it.each(['', 'MED01', 'MED01 / houses', 'MED01/villages', 'MED01 / villages / 2', 'med01 / villages', 'A1 * x / B1'])(
    'is not %j',
    (text) => {
      expect(parseFormula(text)).toBeNull();
    },
  );
});

describe('working a figure out', () => {
  const litres = { factor: 1000, decimals: 1 };
  const water = parseFormula('WAT05 * 10000 / BASE01');
  const clinics = parseFormula('MED01 / villages');

  it('18万 m³ for 82.69万 persons are 217.7 litres for each', () => {
    if (!water) throw new Error('no formula');
    const found = workOut(water, { numerator: 18, denominator: 826_900 }, litres);
    expect(found).toEqual({ state: 'reported', value: 217.7, numerator: 180_000, denominator: 826_900 });
  });

  it('does not apply over nothing, and is not known where one of the two is not', () => {
    if (!clinics) throw new Error('no formula');
    const percent = { factor: 100, decimals: 1 };
    expect(workOut(clinics, { numerator: 3, denominator: 0 }, percent)).toMatchObject({
      state: 'not_applicable',
      value: null,
    });
    expect(workOut(clinics, { numerator: null, denominator: 27 }, percent)).toBeNull();
    expect(workOut(clinics, { numerator: 3, denominator: null }, percent)).toBeNull();
  });

  it('of all villages is always 100 per cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (n) => {
        if (!clinics) throw new Error('no formula');
        expect(workOut(clinics, { numerator: n, denominator: n }, { factor: 100, decimals: 1 })?.value).toBe(100);
      }),
    );
  });
});

describe('the name of a figure', () => {
  const spot = { indicatorCode: 'GOV01', unitCode: '1234', period: '2022Q3', dimension: 'grid_level=large' };

  it('says what, where and when, and whether it was worked out', () => {
    expect(figureId(spot, 'entered')).toBe('f-GOV01-large-1234-2022Q3');
    expect(figureId({ ...spot, dimension: '' }, 'computed')).toBe('f-GOV01-1234-2022Q3-c');
  });

  it('differs with every origin', () => {
    expect(new Set(ORIGINS.map((origin) => figureId(spot, origin))).size).toBe(ORIGINS.length);
  });
});
