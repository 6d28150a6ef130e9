import { describe, expect, it } from 'vitest';
import { changeWords, onLastYear } from '#lib/features/comparison/view.ts';
import { changeInProse, distanceInProse, valueInProse } from '#lib/features/prose/view.ts';
import { FLOW, figureRow, indicatorRow, SHARE } from '#tests/support/released-rows.ts';

const at = (period: string, value: number | null, change = {}) =>
  figureRow('A', period, { value, judgedValue: value, ...change });
const centres = indicatorRow('A');
const share = indicatorRow('A', SHARE);
const flow = indicatorRow('A', FLOW);

const said = (rows: ReturnType<typeof at>[], indicator = centres) => {
  const last = rows.at(-1);
  const found = last ? onLastYear(rows, last, indicator) : null;
  return { zh: changeWords(found, indicator, 'zh'), en: changeWords(found, indicator, 'en'), found };
};

describe('the change on the same period a year before', () => {
  it('is in per cent, small counts in their unit, shares in percentage points', () => {
    expect(said([at('2021Q2', 80), at('2022Q2', 95)])).toMatchObject({ zh: '+18.8%', en: '+18.8%' });
    expect(said([at('2021Q2', 5), at('2022Q2', 7)])).toMatchObject({ zh: '+2所', en: '+2 centres' });
    expect(said([at('2021Q2', 40), at('2022Q2', 36.2)], share)).toMatchObject({ zh: '−3.8 个百分点', en: '−3.8 pp' });
  });

  it('is said without a sign where nothing moved, and from zero in the unit', () => {
    expect(said([at('2021Q2', 40), at('2022Q2', 40)], share).zh).toBe('0 个百分点');
    expect(said([at('2021Q2', 0), at('2022Q2', 3)]).zh).toBe('+3所');
  });

  it('is none where the year before is missing, undecided or of another period', () => {
    expect(said([at('2022Q2', 95)]).found).toBeNull();
    expect(said([at('2021Q2', null, { state: 'missing' }), at('2022Q2', 95)]).found).toBeNull();
    expect(said([at('2021Q1', 80), at('2022Q2', 95)]).found).toBeNull();
    expect(said([at('2021Q2', 80), at('2022Q2', null)]).found).toBeNull();
    expect(changeWords(null, centres, 'zh')).toBeNull();
  });

  it('is none where other shares of the units below stand behind the two', () => {
    const sum = (period: string, value: number, covered: number) =>
      at(period, value, { origin: 'rollup', covered, coverageOf: 18 });
    expect(said([sum('2021Q2', 80, 18), sum('2022Q2', 5, 1)]).found).toBeNull();
    expect(said([sum('2021Q2', 80, 18), sum('2022Q2', 95, 18)]).zh).toBe('+18.8%');
    expect(said([at('2021Q2', 80), sum('2022Q2', 95, 18)]).zh).toBe('+18.8%');
    const quarters = ['2021Q1', '2021Q2'].map((period) => sum(period, 4, 17));
    expect(said([...quarters, sum('2022Q2', 8, 18)], flow).found).toBeNull();
  });

  it('is none where either is a bound: at least 95 and at least 90 may be equal', () => {
    expect(said([at('2021Q2', 80), at('2022Q2', 95, { operator: 'ge' })]).found).toBeNull();
    expect(said([at('2021Q2', 80, { operator: 'nearly' }), at('2022Q2', 95)]).found).toBeNull();
    expect(said([at('2021Q2', 80, { operator: 'about' }), at('2022Q2', 95)]).found).not.toBeNull();
  });

  it('is demonstration where either side is', () => {
    expect(said([at('2021Q2', 80, { demonstration: true }), at('2022Q2', 95)]).found?.demonstration).toBe(true);
    expect(said([at('2021Q2', 80), at('2022Q2', 95)]).found?.demonstration).toBe(false);
  });

  it('compares of a flow the year so far with the year so far', () => {
    const rows = [at('2021Q2', 20, { judgedValue: 50 }), at('2022Q2', 30, { judgedValue: 60 })];
    expect(said(rows, flow).zh).toBe('+20%');
  });

  it('is none where a quarter is missing from the sum of either year', () => {
    const [before, now] = [at('2021Q2', 50, { quartersReported: 2 }), at('2022Q2', 60, { quartersReported: 2 })];
    expect(said([before, now], flow).found).not.toBeNull();
    expect(said([before, { ...now, quartersReported: 1 }], flow).found).toBeNull();
    expect(said([{ ...before, quartersReported: 1 }, now], flow).found).toBeNull();
  });

  it('puts the half-year of a flow together from its quarters, unless one is missing', () => {
    const half = at('2022H1', 60);
    expect(said([at('2021Q1', 20), at('2021Q2', 30, { judgedValue: 50 }), half], flow).zh).toBe('+20%');
    expect(said([at('2021Q1', 20, { demonstration: true }), at('2021Q2', 30), half], flow).found?.demonstration).toBe(
      true,
    );
    expect(said([at('2021Q2', 30), half], flow).found).toBeNull();
    expect(said([at('2021Q1', 20), at('2021Q2', 30), half], centres).found).toBeNull();
  });
});

describe('figures in a sentence', () => {
  it('say bounds in words', () => {
    const words = (operator: 'ge' | 'gt' | 'le' | 'lt' | 'nearly' | 'about' | 'eq', locale: 'zh' | 'en') =>
      valueInProse(95, share, operator, locale).joined;
    expect((['ge', 'gt', 'le', 'lt', 'nearly', 'about', 'eq'] as const).map((one) => words(one, 'zh'))).toEqual([
      '不低于95%',
      '超过95%',
      '不超过95%',
      '不到95%',
      '将近95%',
      '约95%',
      '95%',
    ]);
    expect((['ge', 'gt', 'le', 'lt', 'nearly', 'about'] as const).map((one) => words(one, 'en'))).toEqual([
      'at least 95%',
      'more than 95%',
      'at most 95%',
      'under 95%',
      'nearly 95%',
      'about 95%',
    ]);
    expect(valueInProse(null, share, 'ge', 'zh').joined).toBe('—');
  });

  it('say a change with its direction, and that there is none', () => {
    const prose = (before: number, now: number, indicator = centres, locale: 'zh' | 'en' = 'zh') =>
      changeInProse(onLastYear([at('2021Q2', before)], at('2022Q2', now), indicator), indicator, locale);
    expect(prose(100, 110.06)).toBe('比上年同期增加10.1%');
    expect(prose(100, 90)).toBe('比上年同期减少10%');
    expect(prose(100, 100)).toBe('与上年同期持平');
    expect(prose(100, 100.01)).toBe('与上年同期持平');
    expect(prose(40, 43.8, share)).toBe('比上年同期提高3.8个百分点');
    expect(prose(40, 36.2, share, 'en')).toBe('down 3.8 percentage points on last year');
    expect(prose(5, 7, centres, 'en')).toBe('up 2 centres on last year');
    expect(changeInProse(null, centres, 'zh')).toBeNull();
  });

  it('leave out the compound unit of a rate', () => {
    const rate = indicatorRow('A', {
      kind: 'ratio',
      unitZh: '升/人·日',
      unitEn: 'litres per person per day',
      decimals: 1,
    });
    expect(distanceInProse(17.7, rate, 'zh')).toBe('17.7');
    expect(distanceInProse(17.7, share, 'en')).toBe('17.7 percentage points');
    expect(distanceInProse(17, centres, 'zh')).toBe('17所');
  });
});
