import { describe, expect, it } from 'vitest';
import type { FigureRow } from '#lib/features/figure/view.ts';
import type { TargetRow } from '#lib/features/indicator/view.ts';
import { needWords } from '#lib/features/indicator-need/view.ts';
import { projectionWords, yearEnd } from '#lib/features/projection-words/view.ts';
import { FLOW, figureRow, indicatorRow, SHARE, targetRow } from '#tests/support/released-rows.ts';

const bounds = { min: 0, max: null };
const centres = { ...indicatorRow('ELD03'), ...bounds };
const share = { ...indicatorRow('ELD06', SHARE), min: 0, max: 100 };
const flow = { ...indicatorRow('TAL04', FLOW), ...bounds };
const ceiling = { ...indicatorRow('WAT10', { ...FLOW, direction: 'lower' }), ...bounds };

type Indicator = typeof centres;
type Told = {
  indicator?: Indicator | typeof share;
  values: (number | null)[];
  target?: Partial<TargetRow> | null;
  year?: number;
};

/** The figures of a year's first quarters, the last of them spoken of. */
function aim({ indicator = centres, values, target = {}, year = 2022 }: Told) {
  let sum = 0;
  const series = values.map((value, at) => {
    sum += value ?? 0;
    const isFlow = indicator.kind === 'flow';
    const given = values.slice(0, at + 1).filter((one) => one !== null).length;
    return figureRow(indicator.code, `${year}Q${at + 1}`, {
      ...{ value, state: value === null ? ('missing' as const) : ('reported' as const) },
      ...{ judgedValue: isFlow ? sum : value, quartersReported: isFlow ? given : null, status: 'behind' as const },
    });
  });
  return { indicator, series, row: series.at(-1) ?? null, target: target && targetRow(indicator.code, target) };
}
const lines = (told: Told, locale: 'zh' | 'en' = 'zh') => {
  const input = aim(told);
  return projectionWords(yearEnd(input), input, locale);
};

describe('what is said of the year’s end', () => {
  it('is the range, the gap, and what both take for granted', () => {
    // From 80 to 120: 5 and then 10 where 10 were due in each quarter.
    expect(lines({ values: [85, 95] })).toEqual({
      range: { low: '105所', middle: '110所', high: '115所', text: '105所 至 115所' },
      lines: [
        '推算：到2022年底约110所，在105所与115所之间。',
        '照此离目标还差10所。',
        '没有批准过进度线，假定往后每季应完成的一样多。',
        '今年至今完成了应完成的75%；最慢的一段50%，最快的一段100%，上下限按这两段推算。',
      ],
    });
  });

  it('reads as well in English', () => {
    expect(lines({ values: [85, 95], target: { path: [0.2, 0.5, 0.8, 1] } }, 'en').lines.join(' ')).toBe(
      'Projection: about 110 centres by the end of 2022, between 108 centres and 112 centres. ' +
        'That is 10 centres short of the target. ' +
        'It takes for granted that what is due in each quarter left follows the approved path. ' +
        'So far 75% of what was due this year has been done; 63% in the slowest stretch and 83% in the fastest, which give the lower and upper end.',
    );
  });

  it('has no range where there is one stretch alone', () => {
    const found = lines({ values: [90] });
    expect(found.range?.text).toBe('120所');
    expect(found.lines.slice(0, 2)).toEqual(['推算：到2022年底约120所。', '照此可以达到目标。']);
    expect(found.lines.at(-1)).toContain('只有一段可比');
  });

  it('has no range where every stretch went alike', () => {
    const found = lines({ values: [85, 90] });
    expect(found.range?.text).toBe('100所');
    expect(found.lines.at(-1)).toBe('今年各段都完成了应完成的50%，所以没有上下限。');
  });

  it('never passes what a share can be', () => {
    const found = lines({ indicator: share, values: [90, 97], target: { baseline: 82, target: 98 } });
    expect(found.range?.high).toBe('100%');
  });

  it('speaks of a ceiling as a ceiling', () => {
    expect(lines({ indicator: ceiling, values: [2, 4], target: { baseline: null, target: 10 } }).lines[1]).toBe(
      '照此将超出上限2人。',
    );
    expect(lines({ indicator: ceiling, values: [2, 2], target: { baseline: null, target: 10 } }).lines[1]).toBe(
      '照此不会超出上限。',
    );
  });

  it.each<[string, Told]>([
    ['没有可以推算的目标进度，不作推算。', { values: [85, 95], target: null }],
    ['没有可以推算的目标进度，不作推算。', { values: [85, 95], target: { baseline: null } }],
    ['没有可以推算的目标进度，不作推算。', { indicator: { ...centres, direction: 'neutral' }, values: [85, 95] }],
    ['没有可以推算的目标进度，不作推算。', { indicator: { ...centres, kind: 'grade' }, values: [3, 3] }],
    ['最近一季没有报数，不作推算。', { values: [85, null] }],
    ['最近一季没有报数，不作推算。', { indicator: flow, values: [null, 7], target: { baseline: null, target: 40 } }],
    ['最近一季没有报数，不作推算。', { values: [85], year: 2021 }],
    ['目标年度已经结束，不作推算。', { values: [85, 95, 100, 110] }],
    ['已达到全年目标，不作推算。', { values: [85, 130] }],
    ['到目前还没有应完成的进度，不作推算。', { values: [85], target: { path: [0, 0.5, 0.8, 1] } }],
  ])('says: %s', (sentence, told) => {
    expect(lines(told)).toEqual({ lines: [sentence], range: null });
  });

  it('takes figures of half-years for what they are', () => {
    const half = { ...centres, frequency: 'half_year' as const };
    const row = figureRow('ELD03', '2022H1', { value: 95 });
    const found = yearEnd({
      indicator: half,
      series: [row, figureRow('ELD03', '2022Q2', { value: 1 })],
      row,
      target: targetRow('ELD03'),
    });
    expect(typeof found === 'string' ? found : found.end.middle).toBe(110);
  });
});

describe('what is still needed', () => {
  const need = (told: Told, change: Partial<FigureRow> = {}, locale: 'zh' | 'en' = 'zh') => {
    const { row, indicator, target } = aim(told);
    return needWords(row && { ...row, ...change }, indicator, target, locale);
  };

  it('is so many a quarter, of what is counted', () => {
    expect(need({ values: [85, 95] })).toBe('每季还需12.5所');
    expect(need({ indicator: flow, values: [5, 7], target: { baseline: null, target: 40 } })).toBe('每季还需14人');
    expect(need({ values: [85, 95] }, {}, 'en')).toBe('needs 12.5 centres a quarter');
  });

  it('is the gap, of a share or where the year is over', () => {
    expect(need({ indicator: share, values: [50, 60], target: { baseline: 40, target: 75 } })).toBe('还差15个百分点');
    expect(need({ values: [85, 90, 95, 100] }, { status: 'missed' })).toBe('还差20所');
    const lower = { ...share, direction: 'lower' as const };
    expect(need({ indicator: lower, values: [30, 28], target: { baseline: 30, target: 20 } })).toBe('还差8个百分点');
  });

  it('is what is left below a ceiling, or how far above it is', () => {
    expect(need({ indicator: ceiling, values: [2, 4], target: { baseline: null, target: 10 } })).toBe('距上限还有4人');
    expect(need({ indicator: ceiling, values: [8, 4], target: { baseline: null, target: 10 } })).toBe('已超上限2人');
  });

  it('is nothing where the target is met, and unsaid where there is none or a figure is missing', () => {
    expect(need({ values: [85, 130] }, { status: 'achieved' })).toBe('已达标');
    expect(need({ values: [85, 95], target: null })).toBe('');
    expect(need({ values: [85, null] })).toBe('');
    expect(need({ values: [85, 95] }, { status: 'watched' })).toBe('');
    expect(need({ indicator: flow, values: [null, 7], target: { baseline: null, target: 40 } })).toBe('');
    expect(needWords(null, centres, null, 'zh')).toBe('');
  });
});
