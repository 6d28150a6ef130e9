import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Asked, CHARTS, type Known, MOST, readAsked, writeAsked } from '#lib/domain/compare/asked.ts';

const townships = ['430581101', '430581102', '430581103'];
const known: Known = {
  indicators: ['WAT01', 'WAT05', 'ELD03', 'EDU01', 'GOV01', 'HEA02', 'BUS01'],
  units: ['430581', ...townships],
  periods: ['2021', '2021Q4', '2022Q1', '2022Q2'],
  townships,
  asOf: null,
};
const queryOf = (text: string): Record<string, string | string[]> => {
  const found: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) found[name] = [...(found[name] ?? []), value];
  return found;
};

describe('reading a comparison from an address', () => {
  test('lists come with commas or as a form sends them, and keep their order', () => {
    const { asked, leftOut } = readAsked({ i: 'WAT05,ELD03', u: ['430581102', '430581'], p: '2022Q2, 2022Q1' }, known);
    expect(asked).toEqual({
      ...{ indicators: ['WAT05', 'ELD03'], units: ['430581102', '430581'] },
      ...{ periods: ['2022Q2', '2022Q1'], chart: null, asOf: null },
    });
    expect(leftOut).toEqual([]);
  });

  test('small letters are read as what they stand for, and twice is once', () => {
    expect(readAsked({ i: 'wat05,WAT05', p: '2022q2' }, known).asked).toMatchObject({
      ...{ indicators: ['WAT05'], periods: ['2022Q2'] },
    });
  });

  test('what is not known is left out, and said', () => {
    const { asked, leftOut } = readAsked({ i: 'WAT05,XXX99', u: '999,430581', chart: 'pie' }, known);
    expect(asked).toMatchObject({ indicators: ['WAT05'], units: ['430581'], chart: null });
    expect(leftOut).toEqual([
      { list: 'indicators', reason: 'unknown', codes: ['XXX99'] },
      { list: 'units', reason: 'unknown', codes: ['999'] },
    ]);
  });

  test('one too many is left out, and said', () => {
    const { asked, leftOut } = readAsked({ i: known.indicators.join() }, known);
    expect(asked.indicators).toHaveLength(MOST.indicators);
    expect(leftOut).toEqual([{ list: 'indicators', reason: 'too_many', codes: ['BUS01'] }]);
  });

  test('all townships are those that this reader may see', () => {
    expect(readAsked({ u: '430581,townships' }, known).asked.units).toEqual(['430581', ...townships]);
    expect(readAsked({ u: 'townships' }, { ...known, townships: ['430581102'] }).asked.units).toEqual(['430581102']);
  });
});

describe('writing it back', () => {
  test('the shortest address that asks for the same', () => {
    const asked: Asked = {
      ...{ indicators: ['WAT05', 'ELD03'], units: townships, periods: ['2022Q2'] },
      ...{ chart: 'bars', asOf: null },
    };
    expect(writeAsked(asked, townships)).toBe('i=WAT05,ELD03&u=townships&p=2022Q2&chart=bars');
    expect(writeAsked({ ...asked, units: ['430581101'], chart: null }, ['430581101'])).toBe(
      'i=WAT05,ELD03&u=430581101&p=2022Q2',
    );
    expect(writeAsked({ indicators: [], units: [], periods: [], chart: null, asOf: null }, townships)).toBe('');
    expect(writeAsked({ ...asked, asOf: '2022-07-31' }, townships)).toBe(
      'i=WAT05,ELD03&u=townships&p=2022Q2&asOf=2022-07-31&chart=bars',
    );
  });

  test('what is written is read as it was', () => {
    const some = (codes: readonly string[], most: number) =>
      fc.uniqueArray(fc.constantFrom(...codes), { maxLength: most });
    const asked = fc.record({
      indicators: some(known.indicators, MOST.indicators),
      units: some(known.units, MOST.units),
      periods: some(known.periods, MOST.periods),
      chart: fc.option(fc.constantFrom(...CHARTS)),
      asOf: fc.option(fc.constantFrom('2022-07-31', '2021-12-31')),
    });
    fc.assert(
      fc.property(asked, (one) => {
        expect(readAsked(queryOf(writeAsked(one, townships)), { ...known, asOf: one.asOf })).toEqual({
          asked: one,
          leftOut: [],
        });
      }),
    );
  });

  test('any question at all is read without a fault, and only known codes come of it', () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    fc.assert(
      fc.property(fc.record({ i: value, u: value, p: value, chart: value }), (query) => {
        const { asked } = readAsked(query, known);
        for (const list of ['indicators', 'units', 'periods'] as const)
          expect(asked[list].every((code) => known[list].includes(code))).toBe(true);
      }),
    );
  });
});
