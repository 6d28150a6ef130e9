import { describe, expect, it } from 'vitest';
import { DOUBT_KINDS } from '#lib/domain/vocabulary.ts';
import { doubtNotes } from '#lib/features/doubt-note/view.ts';
import type { FigureRow } from '#lib/features/figure/view.ts';
import { readingScale } from '#lib/features/reading-scale/view.ts';
import { described } from '#tests/support/described-indicator.ts';
import { figureRow, indicatorRow } from '#tests/support/released-rows.ts';

const supply = indicatorRow('WAT05', {
  kind: 'stock',
  nameZh: '日供水能力',
  nameEn: 'Daily supply capacity',
  unitZh: '万立方米/天',
  unitEn: '10,000 m³ a day',
  decimals: 2,
});
const slip: Partial<FigureRow> = {
  value: 18,
  saidValue: 180000,
  said: '18亿立方米',
  doubtKind: 'unit_slip',
  doubtZh: '多了四个零。',
  doubtEn: 'Four zeros too many.',
  factId: 'F052',
};
const notes = (change: Partial<FigureRow>, locale: 'zh' | 'en' = 'zh') =>
  doubtNotes([figureRow('WAT05', '2022Q2', change)], supply, locale);

describe('the note on a doubtful figure', () => {
  it('says what was said, what is taken and why', () => {
    expect(notes(slip)).toMatchObject([
      {
        said: '18亿立方米',
        accepted: '18万立方米/天',
        why: '多了四个零。',
        factId: 'F052',
        dimension: null,
        period: '2022年第二季度',
      },
    ]);
    expect(notes(slip, 'en')[0]).toMatchObject({
      accepted: '180,000 m³ a day',
      why: 'Four zeros too many.',
      kind: 'slip of the unit',
    });
    expect([notes(slip)[0]?.saidValue, notes(slip, 'en')[0]?.saidValue]).toEqual([
      '18亿立方米/天',
      '1,800,000,000 m³ a day',
    ]);
  });

  it('takes no reading where none can be decided, and keeps the number said', () => {
    expect(notes({ ...slip, value: null, doubtKind: 'ambiguous' })[0]).toMatchObject({
      accepted: null,
      kind: '含义不明',
    });
    expect(notes({ ...slip, value: null, doubtKind: 'ambiguous' })[0]?.saidValue).not.toBeNull();
  });

  it('does not repeat the number where it is the one taken', () => {
    expect(notes({ ...slip, saidValue: 18, doubtKind: 'implausible' })[0]?.saidValue).toBeNull();
  });

  it('is written for doubtful figures only, and names the member', () => {
    expect(notes({})).toEqual([]);
    expect(notes({ ...slip, dimension: 'grid_level=middle' }, 'en')[0]?.dimension).toBe('middle');
  });

  it.each(DOUBT_KINDS.filter((kind) => kind !== 'none'))('has words for %s in both languages', (doubtKind) => {
    for (const locale of ['zh', 'en'] as const)
      expect(notes({ ...slip, doubtKind }, locale)[0]?.kind).toMatch(/^(?!.*doubtKind).+/);
  });
});

describe('the scale of two readings', () => {
  const perHead = described({
    kind: 'ratio',
    direction: 'band',
    bandLow: 50,
    bandHigh: 400,
    unitZh: '升/人·日',
    unitEn: 'litres per person per day',
    factor: 1000,
    denominatorZh: '户籍人口',
    denominatorEn: 'registered people',
  });
  const figure = figureRow('WAT06', '2022Q2', { value: 217.7, numerator: 180000, denominator: 826900 });
  const scale = (
    series: FigureRow[],
    shares = [{ indicator: perHead, figures: [figure] }],
    locale: 'zh' | 'en' = 'zh',
  ) => readingScale({ indicator: supply, series, shares, county: { code: 'C', name: '县' } }, locale);

  it('divides what was said and what is taken by the people they are for', () => {
    const view = scale([figureRow('WAT05', '2022Q2', slip)]);
    expect(view?.accepted.value).toBeCloseTo(217.7, 1);
    expect(view?.said.value).toBeCloseTo(2176804, -1);
    expect(view?.apart).toBe('相差1万倍');
    expect(view?.ticks.map(({ value }) => value)).toEqual([10, 100, 1000, 10000, 100000, 1000000, 10000000]);
    expect(view?.range).toMatchObject({ low: 50, high: 400 });
  });

  it('is none without a misreading, without a ratio of it, or without people', () => {
    expect(scale([figureRow('WAT05', '2022Q2', { value: 18, saidValue: 18 })])).toBeNull();
    expect(scale([figureRow('WAT05', '2022Q2', { ...slip, value: null })])).toBeNull();
    expect(scale([figureRow('WAT05', '2022Q2', slip)], [])).toBeNull();
    expect(
      scale([figureRow('WAT05', '2022Q2', slip)], [{ indicator: perHead, figures: [{ ...figure, denominator: 0 }] }]),
    ).toBeNull();
    expect(
      scale([figureRow('WAT05', '2022Q2', slip)], [{ indicator: { ...perHead, bandLow: 0 }, figures: [figure] }]),
    ).toBeNull();
  });
});
