import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFigure } from '#lib/domain/plausibility/check.ts';
import type { CheckContext } from '#lib/domain/plausibility/context.ts';
import { RULE_KINDS, rulesFor } from '#lib/domain/plausibility/rule.ts';
import { allFinite, anyNumber, anyNumberOrNull, anyPeriod } from '../generators.ts';
import { context, madeUp, real, rule, SHARE } from './contexts.ts';

/** The rules that speak; the offer of another unit has its own test. */
const named = (value: number, against: CheckContext) =>
  checkFigure({ value }, against)
    .map((note) => note.rule)
    .filter((name) => name !== 'unit_factor');

describe('what cannot be', () => {
  test('lies outside the hard bounds, which belong to what can be', () => {
    const share = context({ indicator: SHARE });
    expect([-0.1, 0, 100, 100.1].map((value) => named(value, share).includes('bounds'))).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  test('is a broken count', () => {
    expect(named(9.5, context({ indicator: { decimals: 0 } }))).toEqual(['whole_number']);
    expect(named(9.5, context())).toEqual([]);
  });

  test('is a figure below the level at which it exists', () => {
    expect(named(9, context({ level: 'township', indicator: { level: 'county' } }))).toEqual(['level']);
    expect(named(9, context({ level: 'township', indicator: { level: 'township' } }))).toEqual([]);
  });

  test('is a numerator above its denominator, where it is a part of it', () => {
    const pupils = { kind: 'ratio', factor: 1, max: null } as const;
    const figure = { value: 90, numerator: 91, denominator: 90 };
    expect(checkFigure(figure, context({ indicator: SHARE })).map((note) => note.rule)).toEqual(['parts_whole']);
    expect(checkFigure(figure, context({ indicator: pupils }))).toEqual([]);
  });
});

describe('what is unusual', () => {
  test('a range holds both its ends, and nothing at all only where nothing is ordinary', () => {
    const rules = [rule({ rule: 'range', low: 5, high: 50 })];
    expect([4.9, 5, 50, 50.1].map((value) => named(value, context({ rules })).length)).toEqual([1, 0, 0, 1]);
    expect(named(0, context({ rules }))).toEqual(['ordinary']);
    expect(named(0, context({ rules: [rule({ rule: 'range', low: 5, high: 50, zero: true })] }))).toEqual([]);
  });

  test('a scaled range grows with the place', () => {
    const rules = [rule({ rule: 'scaled', low: 0.5, high: 2, of: 'villages' })];
    expect([19, 20, 80, 81].map((value) => named(value, context({ rules })).length)).toEqual([1, 0, 0, 1]);
  });

  test('a figure per head names its denominator and what comes to each', () => {
    const water = [rule({ rule: 'per_head', low: 50, high: 400, of: 'registered', factor: 1e7, unitZh: '升' })];
    expect(named(2, context({ rules: water }))).toEqual([]);
    expect(checkFigure({ value: 5 }, context({ rules: water }))[0]).toMatchObject({
      rule: 'per_head',
      values: { each: 500, low: 50, high: 400, of: 'registered', size: 100_000 },
    });
  });

  test('one in each village is the most there can be', () => {
    const rules = [rule({ rule: 'at_most', high: 1, of: 'villages' })];
    expect(named(40, context({ rules }))).toEqual([]);
    expect(named(41, context({ rules }))).toEqual(['structure']);
  });

  test('a flow is measured by the length of its period', () => {
    const labour = { kind: 'flow' } as const;
    const rules = [rule({ rule: 'per_head', low: 0.1, high: 5, of: 'resident' })];
    const at = (period: string) => context({ rules, period, indicator: labour });
    expect(named(400_000, at('2022Q2'))).toEqual([]);
    expect(named(400_001, at('2022Q2'))).toEqual(['per_head']);
    expect(named(800_000, at('2022H1'))).toEqual([]);
    expect(named(150_000, at('2022M05'))).toEqual(['per_head']);
  });

  test('a part is not larger than its whole, a rate may be', () => {
    const whole = [real('2022Q2', 100)];
    expect(named(120, context({ level: 'township', whole }))).toEqual(['parts_whole']);
    expect(named(100, context({ level: 'township', whole }))).toEqual([]);
    expect(named(99, context({ level: 'township', whole: [real('2022Q2', 50)], indicator: SHARE }))).toEqual([]);
  });

  test('a part of another indicator is never above it', () => {
    const rules = [rule({ rule: 'never_above', of: 'X02' })];
    expect(named(3, context({ rules, siblings: { X02: 3 } }))).toEqual([]);
    expect(named(3.1, context({ rules, siblings: { X02: 3 } }))).toEqual(['pair']);
    expect(named(3.1, context({ rules }))).toEqual([]);
  });
});

describe('what does not fit what is known', () => {
  const yearly = [rule({ rule: 'yearly_change', high: 3 })];

  test('a share changes by so many points a year, a count by so many per cent', () => {
    const share = { indicator: SHARE, rules: yearly, known: [real('2021', 50)] };
    expect(named(53, context({ ...share, period: '2022' }))).toEqual([]);
    expect(named(53.1, context({ ...share, period: '2022' }))).toEqual(['yearly_change']);
    expect(named(55.9, context({ ...share, period: '2023' }))).toEqual([]);
    expect(named(46.9, context({ ...share, period: '2021Q2' }))).toEqual(['yearly_change']);
    expect(named(104, context({ rules: yearly, known: [real('2021', 100)], period: '2022' }))).toEqual([
      'yearly_change',
    ]);
  });

  test('a rise said as such is checked as a rise', () => {
    const share = context({ indicator: SHARE, rules: [...yearly, rule({ rule: 'range', low: 30, high: 75 })] });
    expect(checkFigure({ value: 50.54, as: 'change' }, share).map((note) => note.rule)).toEqual(['yearly_change']);
    expect(checkFigure({ value: 0.84, as: 'change' }, share)).toEqual([]);
    expect(named(50.54, share)).toEqual([]);
  });

  test('a running total never falls and never was higher before', () => {
    const total = { indicator: { kind: 'to_date' }, known: [real('2022Q1', 95)] } as const;
    expect(named(94, context(total))).toEqual(['falls']);
    expect(named(95, context(total))).toEqual([]);
    expect(named(96, context({ ...total, period: '2021Q4' }))).toEqual(['falls']);
    expect(named(94, context({ known: total.known }))).toEqual([]);
    expect(named(94, context({ ...total, known: [madeUp('2022Q1', 95)] }))).toEqual([]);
  });

  test('history leaves a factor of room, twice as much around made-up figures', () => {
    const rules = [rule({ rule: 'history', high: 3, of: 'stock to_date' })];
    const far = (value: number, known = real('2022Q2', 100)) => named(value, context({ rules, known: [known] }));
    expect([33, 34, 300, 301].map((value) => far(value).length)).toEqual([1, 0, 0, 1]);
    expect(far(599, madeUp('2022Q2', 100))).toEqual([]);
    expect(far(601, madeUp('2022Q2', 100))).toEqual(['history']);
  });

  test('between two known figures the line between them is expected, per month for a flow', () => {
    const rules = [rule({ rule: 'history', high: 2, of: 'flow' })];
    const flow = context({
      rules,
      indicator: { kind: 'flow' },
      known: [real('2021', 400), real('2023', 1200)],
      period: '2022Q4',
    });
    expect(named(399, flow)).toEqual([]);
    expect(named(401, flow)).toEqual(['history']);
  });
});

test('rules that name the dimension of a figure push aside those that name none', () => {
  const rules = [
    rule({ rule: 'range', high: 1, dimension: 'd=a' }),
    rule({ rule: 'range', high: 2 }),
    rule({ rule: 'range', high: 3, level: 'village' }),
  ];
  const highs = (dimension: string) =>
    rulesFor(rules, { indicator: 'X01', level: 'county', dimension }).map(({ high }) => high);
  expect(highs('d=a')).toEqual([1]);
  expect(highs('d=b')).toEqual([2]);
  expect(highs('')).toEqual([2]);
});

test('no figure and no rule give NaN, Infinity or a throw', () => {
  const anyRule = fc.record({
    rule: fc.constantFrom(...RULE_KINDS),
    low: anyNumberOrNull,
    high: anyNumberOrNull,
    of: fc.constantFrom('registered', 'villages', 'stock flow share', 'X02', 'nothing'),
    factor: anyNumberOrNull,
  });
  const anyKnown = fc.record({ period: anyPeriod, value: anyNumber, demonstration: fc.boolean() });
  const anyContext = fc.record({
    rules: fc.array(anyRule.map(rule), { maxLength: 4 }),
    period: anyPeriod,
    known: fc.array(anyKnown, { maxLength: 4 }),
    whole: fc.array(anyKnown, { maxLength: 2 }),
    level: fc.constantFrom('county' as const, 'township' as const, 'village' as const),
    kind: fc.constantFrom('stock' as const, 'flow' as const, 'to_date' as const, 'ratio' as const),
  });
  fc.assert(
    fc.property(anyNumber, anyContext, (value, { kind, ...over }) => {
      expect(allFinite(checkFigure({ value }, context({ ...over, siblings: { X02: 1 }, indicator: { kind } })))).toBe(
        true,
      );
    }),
    { numRuns: 1000 },
  );
});
