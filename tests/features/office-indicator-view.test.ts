import { describe, expect, it } from 'vitest';
import { officeIndicator } from '#lib/features/office-indicator/view.ts';
import { bookWithin } from '#lib/features/progress-book/view.ts';
import { smallBook } from '#tests/support/book.ts';
import { figureRow, rollupRow, targetRow } from '#tests/support/rows.ts';

const book = smallBook();
const at = (code: string, unit: string | null = null, locale: 'zh' | 'en' = 'zh', from = book) => {
  const found = officeIndicator(from, { code, unit }, locale);
  if (!found) throw new Error(`nothing of ${code}`);
  return found;
};

describe('the page of an indicator', () => {
  it('says the county’s figure, and how far the year’s end misses the target', () => {
    const { page, projection } = at('B');
    // (70 + 80 + 9) of 210; 6.7 of 11 points are gone where half were due.
    expect(page.figure.joined).toBe('75.7%');
    expect(page.finding).toBe('全县指标B为75.7%，赶上进度');
    expect(projection.range).toMatchObject({ middle: '82.4%' });
  });

  it('tells of a township by its own name', () => {
    expect(at('A', 'T1').page.finding).toContain('T1镇指标A为24个');
    expect(at('A', 'T1', 'en').page.subtitle).toContain('Town T1');
  });

  it('shows the highest place that is seen where an unknown one is asked for', () => {
    expect(at('A', 'T9').place.code).toBe('C');
    const part = bookWithin(book, [{ unitPath: '/u-C/u-T2/', departmentCode: null }]);
    expect(at('A', 'C', 'zh', part).place.code).toBe('T2');
  });

  it('is not there for whoever sees nothing of it', () => {
    expect(officeIndicator(book, { code: 'Z', unit: null }, 'zh')).toBeNull();
    const bureau = bookWithin(book, [{ unitPath: '/u-C/', departmentCode: 'other' }]);
    expect(officeIndicator(bureau, { code: 'A', unit: null }, 'zh')).toBeNull();
    expect(officeIndicator(bureau, { code: 'B', unit: null }, 'zh')).not.toBeNull();
    expect(officeIndicator({ ...book, units: [] }, { code: 'A', unit: null }, 'zh')).toBeNull();
  });

  it('leads to the indicators beside it in the domain, and names every department', () => {
    expect(at('F').neighbours).toMatchObject({ previous: { code: 'A' }, next: { code: 'K' } });
    expect(at('B').neighbours).toEqual({ previous: null, next: null });
    expect(at('B').departments.map(({ name }) => name)).toEqual(['另一局', '某局']);
  });

  it('has the reference with year and source beside the figure', () => {
    const { page, value } = at('B');
    expect(page.references[0]).toMatchObject({ place: '全国', year: '2021年', value: '65%', source: '国家公报' });
    expect([value, page.references[0]?.amount]).toEqual([75.7, 65]);
  });
});

describe('what is not an ordinary figure', () => {
  it('of the county alone is said to a township, without a chart and without a zero', () => {
    const found = at('K', 'T1');
    expect(found.page.finding).toBe('指标K：只在全市一级统计');
    expect([found.chart, found.countyOnly, found.contribution]).toEqual([null, true, null]);
  });

  it('with members shows them, judges none and projects nothing', () => {
    const { page, chart, projection } = at('G');
    expect(page.dimensions?.members.map(({ figure }) => figure.text)).toEqual(['1', '350']);
    expect(chart).toBeNull();
    expect(projection.range).toBeNull();
  });

  it('that nobody ever gave says so', () => {
    const empty = smallBook({ figures: [], rollups: [] });
    const found = at('A', null, 'zh', empty);
    expect(found.page.finding).toBe('指标A：还没有批准过的数');
    expect([found.chart, found.multiples, found.contribution]).toEqual([null, null, null]);
    expect(at('A', null, 'en', empty).page.finding).toBe('Indicator A: no figure has been approved yet');
  });

  it('that was not given this quarter is missing, and its last one is told with its date', () => {
    const { page, projection } = at('A', 'T3');
    expect(page.figure).toMatchObject({ text: '未报', absent: true });
    expect(page.figure.stale).toContain('7');
    expect(projection.lines).toEqual(['最近一季没有报数，不作推算。']);
  });

  it('keeps its doubt', () => {
    expect(at('W').page.doubts).toHaveLength(1);
    expect(at('W').projection.lines).toEqual(['没有可以推算的目标进度，不作推算。']);
  });
});

describe('the chart', () => {
  it('carries path, target, the same quarter last year, and the year’s end with its range', () => {
    const { chart } = at('B');
    expect(chart?.slots.map(({ key }) => key)).toEqual([
      ...['2021Q1', '2021Q2', '2021Q3', '2021Q4', '2022Q1', '2022Q2', '2022Q3', '2022Q4'],
    ]);
    expect(chart?.lastYear?.values.slice(4)).toEqual([64.3, 64.3, 66.7, 69]);
    expect(chart?.path?.values.slice(-2)).toEqual([77.25, 80]);
    expect(chart?.target?.value).toBe(80);
    if (!chart || !('range' in chart)) throw new Error('no range');
    // The first quarter brought .5 of 11 points, the second 6.2, where 2.75 were due in each.
    expect(chart.projection?.values.slice(-3)).toEqual([75.7, 79.05, 82.4]);
    expect(chart.range.low.slice(-3).map((value) => Number(value?.toFixed(2)))).toEqual([75.7, 76.2, 76.7]);
    expect(chart.range.high.slice(-3).map((value) => Number(value?.toFixed(2)))).toEqual([75.7, 81.9, 88.1]);
  });

  it('of a flow says what each quarter left would bring', () => {
    const { chart, projection } = at('F');
    if (!chart || !('range' in chart)) throw new Error('no range');
    expect(chart.shape).toBe('bars');
    expect(chart.projection?.values).toEqual([null, null, 6, 6]);
    expect(chart.range.low).toEqual([null, null, 5, 5]);
    expect(chart.range.high).toEqual([null, null, 7, 7]);
    expect(projection.range).toMatchObject({ low: '22个', middle: '24个', text: '22个 至 26个' });
  });

  it('says what the projection takes for granted, by the approved path where there is one', () => {
    expect(at('F').projection.lines.join('')).toContain('没有批准过进度线');
    const withPath = smallBook({ targets: [{ ...targetRow('F', 'C', 2022, null, 40), path: [0.1, 0.3, 0.6, 1] }] });
    const words = at('F', null, 'zh', withPath).projection.lines.join('');
    expect(words).toContain('批准的进度线');
    expect(words).toContain('今年至今完成了应完成的100%；最慢的一段88%，最快的一段125%');
  });

  it('of a flow that lacks a quarter projects nothing', () => {
    const partial = smallBook({ figures: [figureRow('F', 'C', '2022Q2', 7)] });
    expect(at('F', null, 'zh', partial).projection.range).toBeNull();
  });
});

describe('the townships beside each other', () => {
  it('stand on one scale, the county’s line behind shares', () => {
    const { multiples } = at('B');
    expect(multiples?.cells).toHaveLength(3);
    expect(multiples?.county?.at(-1)).toBe(75.7);
    expect(multiples?.cells.find(({ code }) => code === 'T3')?.values).toEqual([50, 50, 50, 50, 60, 90]);
    expect(multiples?.scale).toMatchObject({ low: 0, high: 90 });
    expect(at('A').multiples?.county).toBeNull();
  });

  it('are ranked by level and by improvement among their like', () => {
    const { places } = at('B');
    expect(places?.get('T1')).toMatchObject({ level: '2/2', improved: '1/2', improvement: '+20 个百分点' });
    expect(places?.get('T2')).toMatchObject({ level: '1/2', improved: '2/2' });
    // Ten people are too few to rank a share of.
    expect(places?.get('T3')).toMatchObject({ level: '不排名：基数太小', sort: '街道' });
    expect(at('A').places?.get('T3')).toMatchObject({ level: '不排名：资料不全' });
  });

  it('are not ranked for whoever sees only some, nor where no end is better', () => {
    const part = bookWithin(book, [{ unitPath: '/u-C/u-T1/', departmentCode: null }]);
    expect(at('B', 'T1', 'zh', part).places).toBeNull();
    expect(at('W').places).toBeNull();
  });
});

describe('what each township brought to the county’s change', () => {
  it('adds up exactly, for sums', () => {
    const { contribution } = at('A');
    expect(contribution).toMatchObject({ since: '2021年二季度', pooled: false, total: '+7个' });
    expect(contribution?.lines.map(({ code, amount }) => [code, amount])).toEqual([
      ['T1', '+12个'],
      ['T2', '0个'],
      ['T3', '−5个'],
    ]);
  });

  it('adds up exactly, for shares, at the decimals that are shown', () => {
    const { contribution } = at('B');
    const sum = contribution?.lines.reduce((all, { value }) => all + (value ?? 0), 0) ?? Number.NaN;
    expect(sum).toBeCloseTo(Number((contribution?.change ?? 0).toFixed(2)), 9);
    expect(contribution?.change).toBeCloseTo((159 / 210 - 135 / 210) * 100, 9);
    expect(contribution?.lines[0]).toMatchObject({ code: 'T1', own: '+9.52 个百分点', weight: '0 个百分点' });
  });

  it('names what a figure given for the whole leaves unexplained', () => {
    const whole = smallBook({
      rollups: [rollupRow('A', 'C', '2021Q2', 100), rollupRow('A', 'C', '2022Q2', 150)],
    });
    expect(at('A', null, 'zh', whole).contribution?.rest).toContain('+43个');
  });
});
