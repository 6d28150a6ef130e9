import { describe, expect, test } from 'vitest';
import { checkFigure } from '#lib/domain/plausibility/check.ts';
import { type CheckContext, type CheckedFigure, NOTE_RULES } from '#lib/domain/plausibility/context.ts';
import { spelledOut } from '#lib/features/note-sentence/view.ts';
import { noteSentences } from '#lib/features/plausibility/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { context, real, rule, SHARE, SIZES } from './contexts.ts';

function said(locale: 'zh' | 'en', figure: CheckedFigure, against: CheckContext) {
  const notes = checkFigure(figure, against);
  const words = { locale, indicator: against.indicator, nameOf: (code: string) => `<${code}>` };
  return { rules: notes.map((note) => note.rule), sentences: noteSentences(notes, words) };
}

const yearly = rule({ rule: 'yearly_change', high: 3 });
const CASES: [CheckedFigure, CheckContext][] = [
  [{ value: 101 }, context({ indicator: SHARE })],
  [{ value: -1 }, context()],
  [{ value: 6 }, context({ indicator: { min: null, max: 5 } })],
  [{ value: 1.5 }, context({ indicator: { decimals: 0 } })],
  [{ value: 1 }, context({ level: 'village', indicator: { level: 'county' } })],
  [{ value: 1 }, context({ level: 'village', indicator: { level: 'township' } })],
  [{ value: 7 }, context({ rules: [rule({ rule: 'range', low: 30, high: 60 })] })],
  [{ value: 400 }, context({ rules: [rule({ rule: 'range', low: 30, high: 60 })] })],
  [{ value: 7 }, context({ rules: [rule({ rule: 'range', low: 30 })] })],
  [{ value: 70 }, context({ rules: [rule({ rule: 'range', high: 30 })] })],
  [{ value: 7 }, context({ rules: [rule({ rule: 'scaled', low: 1, high: 2, of: 'villages' })] })],
  [{ value: 90 }, context({ rules: [rule({ rule: 'scaled', high: 2, of: 'villages' })] })],
  [
    { value: 9 },
    context({
      rules: [rule({ rule: 'per_head', low: 1, high: 2, of: 'area', factor: 1, unitZh: '人', unitEn: 'each' })],
    }),
  ],
  [{ value: 41 }, context({ rules: [rule({ rule: 'at_most', high: 1, of: 'villages' })] })],
  [{ value: 60 }, context({ indicator: SHARE, rules: [yearly], known: [real('2021', 50)] })],
  [{ value: 50.54, as: 'change' }, context({ indicator: SHARE, rules: [yearly] })],
  [{ value: 900 }, context({ rules: [rule({ rule: 'history', high: 3, of: 'stock' })], known: [real('2022Q1', 100)] })],
  [{ value: 94 }, context({ indicator: { kind: 'to_date' }, known: [real('2022Q1', 95)] })],
  [{ value: 120 }, context({ indicator: { kind: 'flow' }, known: [real('2022H1', 100)] })],
  [{ value: 120 }, context({ indicator: { kind: 'flow' }, known: [real('2022M06', 130)] })],
  [{ value: 120 }, context({ level: 'township', whole: [real('2022Q2', 100)] })],
  [{ value: 90, numerator: 91, denominator: 90 }, context({ indicator: SHARE })],
  [{ value: 4 }, context({ rules: [rule({ rule: 'never_above', of: 'X02' })], siblings: { X02: 3 } })],
];

describe('the sentences', () => {
  test('there is one for every rule, and the cases reach them all', () => {
    const reached = new Set(CASES.flatMap(([figure, against]) => said('zh', figure, against).rules));
    expect([...reached].sort()).toEqual([...NOTE_RULES].sort());
  });

  test.each(['zh', 'en'] as const)('none in %s shows a name of the code or an empty place', (locale) => {
    for (const [figure, against] of CASES) {
      for (const sentence of said(locale, figure, against).sentences) {
        expect(sentence).not.toMatch(/plausibility\.|undefined|null|NaN|\{|\}|—| {2}/);
        expect(sentence).toMatch(locale === 'zh' ? /[。？]$/ : /[.?]$/);
      }
    }
  });

  test('each says what to do where nothing is offered', () => {
    const last = (figure: CheckedFigure, against: CheckContext) => said('en', figure, against).sentences.at(-1);
    expect(last({ value: 94 }, context({ indicator: { kind: 'to_date' }, known: [real('2022Q1', 95)] }))).toBe(
      'A running total never falls, and it was 95 things in Q1 2022. Please check the value and its unit; if it is right, say why.',
    );
    expect(last({ value: 6.5 }, context({ indicator: { decimals: 0 } }))).toBe(
      'This is a count and comes in whole numbers. Please correct it.',
    );
  });

  test('a number too large to tell leaves no hole', () => {
    const rules = [rule({ rule: 'per_head', low: 1, high: 2, of: 'area', factor: 1e4, unitZh: '人', unitEn: 'each' })];
    expect(said('en', { value: 1e308 }, context({ rules })).sentences[0]).toMatch(
      /^For 200 km² usual are 1 to 2 each\./,
    );
  });

  test('the question is asked once, at the end', () => {
    const { sentences } = said('zh', { value: 400 }, context({ rules: [rule({ rule: 'range', low: 30, high: 60 })] }));
    expect(sentences).toEqual(['本级通常在30个至60个之间。', '单位或位数可能有误。是否应为40个？']);
  });

  test('a rise said as such is told apart from a rise since a date', () => {
    const share = { indicator: SHARE, rules: [yearly] };
    expect(said('zh', { value: 50.54, as: 'change' }, context(share)).sentences).toEqual([
      '一年变化50.54 个百分点，通常不超过3 个百分点。请核对数值和单位；确实如此的，请说明原因。',
    ]);
    expect(said('en', { value: 60 }, context({ ...share, known: [real('2021', 50)] })).sentences).toEqual([
      'That is a change of 10 percentage points from 50% in 2021; over that time it is usually at most 3 percentage points. Please check the value and its unit; if it is right, say why.',
    ]);
  });

  test('a unit of ten thousands is spelled out, for there the noughts slip; other units are not', () => {
    const supply = { unitZh: '万立方米/天', unitEn: '10,000 m³ a day', decimals: 2 };
    const spelled = (locale: 'zh' | 'en', value: number | null, indicator = supply) =>
      spelledOut(value, { locale, indicator, nameOf: String }, translator(locale, 'plausibility'));
    expect(spelled('zh', 180_000)).toEqual(['您填的是180,000万立方米/天，即18亿立方米/天。']);
    expect(spelled('en', 180_000)).toEqual(['You typed 180,000 × 10,000 m³ a day, that is 1,800,000,000 m³ a day.']);
    expect(spelled('zh', 180_000, { unitZh: '所', unitEn: 'schools', decimals: 0 })).toEqual([]);
    expect(spelled('zh', null)).toEqual([]);
  });

  test('English counts one as one, and says the unit of a range once', () => {
    const rules = [rule({ rule: 'scaled', low: 1, high: 18, of: 'villages' })];
    const [sentence] = said('en', { value: 60 }, context({ rules, sizes: { ...SIZES, villages: 1 } })).sentences;
    expect(sentence).toMatch(/^For one village or rural community it usually lies between 1 and 18 \w+\./);
  });
});
