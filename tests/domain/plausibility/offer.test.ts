import { describe, expect, test } from 'vitest';
import { checkFigure } from '#lib/domain/plausibility/check.ts';
import type { CheckContext } from '#lib/domain/plausibility/context.ts';
import { context, real, rule, SHARE } from './contexts.ts';

const offered = (value: number, against: CheckContext) => checkFigure({ value }, against)[0]?.offer;
const narrow = context({ rules: [rule({ rule: 'range', low: 30, high: 60 })] });

describe('what was probably meant', () => {
  test('is found up and down the usual factors', () => {
    expect([400, 4000, 40_000, 400_000, 4e9].map((value) => offered(value, narrow))).toEqual([40, 40, 40, 40, 40]);
    expect([4, 0.4, 0.04, 0.004].map((value) => offered(value, narrow))).toEqual([40, 40, 40, 40]);
  });

  test('is told by a note of its own, with the factor', () => {
    const notes = checkFigure({ value: 400 }, narrow);
    expect(notes.map((note) => note.rule)).toEqual(['ordinary', 'unit_factor']);
    expect(notes[1]).toMatchObject({ values: { by: 0.1 }, offer: 40 });
  });

  test('is not sought for a total that only fell', () => {
    const fallen = context({ indicator: { kind: 'to_date' }, known: [real('2022Q1', 95)] });
    expect(checkFigure({ value: 94 }, fallen)).toMatchObject([{ rule: 'falls', offer: null }]);
  });

  test('must itself pass every rule', () => {
    const rules = [...narrow.rules, rule({ rule: 'at_most', high: 0.9, of: 'villages' })];
    expect(offered(400, context({ rules }))).toBeNull();
    expect(offered(300, context({ rules }))).toBe(30);
  });

  test('is not given where no factor helps', () => {
    expect(checkFigure({ value: 70 }, narrow)).toMatchObject([{ rule: 'ordinary', offer: null }]);
  });

  test('is not given where two are about as likely, and is where one is far nearer to what is known', () => {
    const wide = { rules: [rule({ rule: 'range', low: 1, high: 100 })] };
    expect(offered(813, context({ ...wide, known: [real('2022Q1', 29)] }))).toBeNull();
    expect(offered(813, context({ ...wide, known: [real('2022Q1', 80)] }))).toBe(81.3);
    expect(offered(813, context({ ...wide, known: [real('2022Q1', 8)] }))).toBe(8.13);
  });

  test('a sign typed by mistake is dropped', () => {
    expect(checkFigure({ value: -45 }, narrow).map((note) => [note.rule, note.offer])).toEqual([
      ['bounds', 45],
      ['ordinary', 45],
    ]);
  });

  test('a count entered for its share is turned into the share', () => {
    const rules = [rule({ rule: 'range', low: 50, high: 100, of: 'townships' })];
    expect(offered(4, context({ rules, indicator: SHARE }))).toBe(80);
    expect(
      offered(4, context({ rules: [{ ...(rules[0] ?? rule({ rule: 'range' })), of: '' }], indicator: SHARE })),
    ).toBeNull();
  });
});
