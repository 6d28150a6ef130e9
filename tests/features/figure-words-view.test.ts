import { describe, expect, it } from 'vitest';
import type { FigureRow } from '#lib/features/figure/view.ts';
import { dimensionOrder, dimensionWord, figureWords, sourceLine, whenWords } from '#lib/features/figure-words/view.ts';
import { FLOW, figureRow, indicatorRow, SHARE } from '#tests/support/released-rows.ts';

const centres = indicatorRow('A');
const share = indicatorRow('A', SHARE);
const words = (
  change: Partial<FigureRow>,
  locale: 'zh' | 'en' = 'zh',
  indicator = centres,
  stale = null as FigureRow | null,
) => figureWords({ row: figureRow('A', '2022Q2', change), stale }, indicator, locale);

describe('a figure ready to be set', () => {
  it('has its number and its unit apart', () => {
    expect(words({ value: 95 })).toMatchObject({
      text: '95',
      unit: '所',
      joined: '95所',
      absent: false,
      unitFirst: false,
    });
    expect(words({ value: 1 }, 'en')).toMatchObject({ text: '1', unit: 'centre', joined: '1 centre' });
    expect(words({ value: 36.24 }, 'en', share)).toMatchObject({ text: '36.2', joined: '36.2%' });
  });

  it('puts a unit before its number where people do', () => {
    const grade = indicatorRow('A', { kind: 'grade', unitZh: '级', unitEn: 'grade' });
    expect(words({ value: 3 }, 'en', grade)).toMatchObject({ unitFirst: true, joined: 'grade 3' });
  });

  it('carries the mark of a bound', () => {
    expect(words({ value: 95, operator: 'ge' }, 'zh', share).joined).toBe('≥95%');
    expect(words({ value: 95, operator: 'nearly' }, 'zh', share).joined).toBe('近95%');
  });

  it('says zero as zero', () => {
    expect(words({ value: 0 })).toMatchObject({ text: '0', absent: false });
  });

  it('tells apart what is missing, what does not apply and what cannot be decided', () => {
    expect(words({ value: null, state: 'missing' })).toMatchObject({ text: '未报', absent: true, unit: '' });
    expect(words({ value: null, state: 'not_applicable' })).toMatchObject({ text: '不适用', absent: true });
    const undecided = { value: null, saidValue: 40, doubtKind: 'ambiguous' as const };
    expect(words(undecided)).toMatchObject({ text: '未定', absent: true, doubt: true });
    expect(words(undecided, 'en').text).toBe('undecided');
    expect(figureWords(null, centres, 'en')).toMatchObject({
      text: 'not reported',
      absent: true,
      demonstration: false,
    });
  });

  it('names beside a blank the older value with its date', () => {
    const stale = figureRow('A', '2022Q1', { value: 88 });
    expect(words({ value: null, state: 'missing' }, 'zh', centres, stale).stale).toBe('最近一次：2022年一季度 88所');
    expect(words({ value: null, state: 'missing' }, 'en', centres, stale).stale).toBe(
      'last reported: Q1 2022 88 centres',
    );
    expect(words({ value: 95 }, 'zh', centres, null).stale).toBeNull();
  });

  it('keeps the marks of demonstration data and of a doubt', () => {
    expect(words({ demonstration: true })).toMatchObject({ demonstration: true, doubt: false });
    expect(words({ doubtKind: 'unit_slip', value: 18, saidValue: 180000 })).toMatchObject({
      doubt: true,
      absent: false,
    });
  });

  it('shows of a flow the year so far', () => {
    expect(words({ value: 27, judgedValue: 54 }, 'zh', indicatorRow('A', FLOW)).joined).toBe('54人');
  });

  it('says of the sum of a flow how many quarters it holds, where one is missing from it', () => {
    const flow = indicatorRow('A', FLOW);
    const partial = { value: 27, judgedValue: 27, quartersReported: 1 };
    expect(words(partial, 'zh', flow).quarters).toBe('2个季度中已报1个');
    expect(words(partial, 'en', flow).quarters).toBe('1 of 2 quarters');
    expect(words({ ...partial, quartersReported: 2 }, 'zh', flow).quarters).toBeNull();
    expect(words({ ...partial, quartersReported: null }, 'zh', flow).quarters).toBeNull();
  });
});

describe('when a figure was true', () => {
  const when = (period: string, change: object, locale: 'zh' | 'en') =>
    whenWords({ period }, indicatorRow('A', change), locale);

  it('is the end of a period for a level, the year so far for a flow, the period for a rate', () => {
    expect(when('2022Q2', {}, 'zh')).toBe('2022年6月末');
    expect(when('2022Q2', {}, 'en')).toBe('end of June 2022');
    expect(when('2022Q3', FLOW, 'zh')).toBe('2022年前三季度');
    expect(when('2022Q2', SHARE, 'zh')).toBe('2022年第二季度');
    expect(when('2021', {}, 'zh')).toBe('2021年末');
    expect(when('2022Q2', { overTime: 'mean' }, 'en')).toBe('second quarter of 2022');
  });
});

describe('the source line', () => {
  const row = figureRow('A', '2022Q2', { sourceZh: '讲话记录第F052条', sourceEn: 'Speech, statement F052' });

  it('names period and source, and the wording only where it is in doubt', () => {
    expect(sourceLine(row, centres, 'zh')).toBe('2022年6月末 · 讲话记录第F052条');
    expect(sourceLine(row, centres, 'en')).toBe('End of June 2022 · Speech, statement F052');
    expect(sourceLine({ ...row, said: '18亿' }, centres, 'zh')).not.toContain('18亿');
    expect(sourceLine({ ...row, said: '18亿', doubtKind: 'unit_slip' }, centres, 'zh')).toBe(
      '2022年6月末 · 讲话记录第F052条；原话“18亿”',
    );
    expect(sourceLine({ ...row, said: '18亿', doubtKind: 'unit_slip' }, centres, 'en')).toContain('; said as “18亿”');
  });
});

describe('a member of a dimension', () => {
  it('has a word, or shows what it is called', () => {
    expect(dimensionWord('grid_level=middle', 'zh')).toBe('中网格');
    expect(dimensionWord('grid_level=middle', 'en')).toBe('middle');
    expect(dimensionWord('sex=other', 'zh')).toBe('other');
    expect(dimensionWord('', 'zh')).toBe('');
  });

  it('stands in the order of size, unknown ones last', () => {
    const given = ['x=odd', 'g=micro', 'g=large', 'g=general', 'g=small', 'g=middle'];
    expect([...given].sort((a, b) => dimensionOrder(a) - dimensionOrder(b))).toEqual([
      'g=general',
      'g=large',
      'g=middle',
      'g=small',
      'g=micro',
      'x=odd',
    ]);
  });
});
