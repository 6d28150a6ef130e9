import { describe, expect, test } from 'vitest';
import { type CompareRows, type Comparison, cellsOf, comparisonOf, ordered } from '#lib/features/compare/view.ts';
import { barLists, linesPanel, panelGroups } from '#lib/features/compare-chart/view.ts';
import { choicesOf, examplesOf } from '#lib/features/compare-choice/view.ts';
import { compareSubtitle, compareTitle, missingSentence } from '#lib/features/compare-finding/view.ts';
import { comparePage } from '#lib/features/compare-page/view.ts';
import { compareNotes, compareTable } from '#lib/features/compare-table/view.ts';
import { COMPARE_ROWS, compareFigure, QUARTERS } from '#tests/support/compare-rows.ts';
import { COUNTY } from '#tests/support/county.ts';

const ask = (query: Record<string, string>, rows: CompareRows = COMPARE_ROWS): Comparison => {
  const found = comparisonOf(rows, query);
  if (!found) throw new Error('nothing is asked for');
  return found;
};
const without = (unit: string, period: string): CompareRows => ({
  ...COMPARE_ROWS,
  figures: COMPARE_ROWS.figures.filter((row) => row.unitCode !== unit || row.period !== period),
});

describe('what a question asks for', () => {
  test('nothing without an indicator; what else is left open is the county and its last periods', () => {
    expect(comparisonOf(COMPARE_ROWS, { u: COUNTY })).toBeNull();
    const { asked, periods, chart } = ask({ i: 'ELD03' });
    expect(asked).toMatchObject({ units: [COUNTY], periods: [...QUARTERS].reverse() });
    expect(periods).toEqual(QUARTERS);
    expect(chart).toBe('lines');
  });

  test('what is not there for this reader is not replaced by something else', () => {
    expect(comparisonOf(COMPARE_ROWS, { i: 'ELD03', u: 'T9' })).toBeNull();
    expect(comparisonOf(COMPARE_ROWS, { i: 'ELD03', p: '1999Q1' })).toBeNull();
    expect(ask({ i: 'ELD03', u: 'T9,T1' }).asked.units).toEqual(['T1']);
  });

  test('whoever sees no county begins with the first place they see', () => {
    const rows = { ...COMPARE_ROWS, units: COMPARE_ROWS.units.slice(1) };
    expect(ask({ i: 'ELD03' }, rows).asked.units).toEqual(['T1']);
  });

  test('a drawing that would not be true is not made, however it is asked for', () => {
    expect(ask({ i: 'ELD03,WAT01', chart: 'lines' }).chart).toBe('multiples');
    expect(ask({ i: 'ELD03', u: 'townships', chart: 'multiples' }).chart).toBe('multiples');
    expect(ask({ i: 'ELD03', u: 'townships', p: '2022Q2', chart: 'lines' }).chart).toBe('bars');
  });

  test('places and periods are offered in order: the county first, the newest first', () => {
    const mixed = ordered({
      ...COMPARE_ROWS,
      units: [...COMPARE_ROWS.units].reverse(),
      periods: [...QUARTERS, '2021'],
    });
    expect(mixed.units.map(({ code }) => code)).toEqual([COUNTY, 'T1', 'T2', 'T3']);
    expect(mixed.periods[0]).toBe('2022Q2');
  });
});

describe('what may be said of it', () => {
  test('one place: from where to where', () => {
    expect(compareTitle(ask({ i: 'ELD03' }), 'zh')).toBe(
      '武冈市村级老人互助照料中心数：2021年第二季度60所，2022年第二季度96所，增加36所',
    );
    expect(compareTitle(ask({ i: 'WAT01', u: 'T1' }), 'zh')).toContain('增加20个百分点');
  });

  test('several places: which gained most, and of how many where some are missing', () => {
    expect(compareTitle(ask({ i: 'ELD03', u: 'townships' }), 'zh')).toContain('T1镇增加最多（20所）');
    expect(compareTitle(ask({ i: 'ELD03', u: 'townships' }, without('T3', '2021Q2')), 'zh')).toContain('2个乡镇中T1镇');
  });

  test('one period: the most and the least, without the county among its townships', () => {
    expect(compareTitle(ask({ i: 'ELD03', u: `${COUNTY},townships`, p: '2022Q2' }), 'zh')).toBe(
      '村级老人互助照料中心数：2022年第二季度T3镇最多（34所），T1镇最少（30所）',
    );
    expect(compareTitle(ask({ i: 'WAT01', u: 'townships', p: '2021Q2' }), 'en')).toContain('highest in Town T3');
  });

  test('of a flow, or of several indicators, only what is compared', () => {
    expect(compareTitle(ask({ i: 'WAT09' }), 'zh')).toBe('武冈市：新增供水户数');
    expect(compareTitle(ask({ i: 'ELD03,WAT01' }), 'zh')).toBe('武冈市：2项指标');
    expect(compareSubtitle(ask({ i: 'ELD03,WAT01' }), 'en')).toEqual({
      ...{ what: '2 indicators', where: 'Wugang · second quarter of 2021 to second quarter of 2022' },
    });
    expect(compareSubtitle(ask({ i: 'WAT01', u: 'townships', p: '2022Q2' }), 'zh')).toEqual({
      ...{ what: '自来水普及率（%）', where: '3个乡镇街道 · 2022年第二季度' },
    });
  });

  test('how much of it is not there', () => {
    expect(missingSentence(ask({ i: 'ELD03', u: 'townships' }), 'zh')).toBeNull();
    expect(missingSentence(ask({ i: 'ELD03', u: 'townships' }, without('T2', '2022Q1')), 'zh')).toBe(
      '15个数中有1个没报',
    );
  });
});

describe('the table twin', () => {
  test('counts of townships have a total where none is missing; ratios never', () => {
    const total = (query: Record<string, string>, rows?: CompareRows) =>
      compareTable(ask(query, rows), 'zh').rows.find(({ unit }) => unit === null);
    expect(total({ i: 'ELD03', u: 'townships', p: '2022Q2' })?.cells[0]?.joined).toBe('96所');
    expect(total({ i: 'WAT01', u: 'townships', p: '2022Q2' })).toBeUndefined();
    expect(total({ i: 'ELD03', u: `${COUNTY},townships` })).toBeUndefined();
    const some = total({ i: 'ELD03', u: 'townships', p: '2022Q1,2022Q2' }, without('T1', '2022Q1'));
    expect(some?.cells.map((cell) => cell?.joined ?? null)).toEqual([null, '96所']);
  });

  test('why there is no figure: missing, not collected there, not for such a period, does not apply', () => {
    const rows = {
      ...COMPARE_ROWS,
      figures: [...COMPARE_ROWS.figures, compareFigure('ELD03', 'T1', '2021', null, { state: 'not_applicable' })],
    };
    const words = (query: Record<string, string>) =>
      compareTable(ask(query, rows), 'zh').rows.map((row) => row.cells[0]?.text);
    expect(words({ i: 'WAT09', u: 'T1', p: '2022Q2' })).toEqual(['不按乡镇采集']);
    expect(words({ i: 'ELD03', u: 'T2,T1', p: '2021' })).toEqual(['不按此期采集', '不适用']);
    expect(words({ i: 'WAT09', p: '2021Q4' })).toEqual(['未报']);
  });

  test('a flow says what its own period brought', () => {
    expect(compareTable(ask({ i: 'WAT09', p: '2022Q2' }), 'zh').rows[0]?.cells[0]?.joined).toBe('50户');
    expect(compareNotes(ask({ i: 'WAT09' }), 'zh').definitions).toMatchObject([{ flow: true }]);
  });

  test('what is made up and where it comes from is said', () => {
    expect(compareNotes(ask({ i: 'ELD03,WAT01' }), 'zh')).toMatchObject({
      ...{ demonstration: true, allDemonstration: false, sources: ['某局'] },
    });
    expect(compareNotes(ask({ i: 'WAT01' }), 'en')).toMatchObject({ allDemonstration: true });
  });
});

describe('what is drawn', () => {
  test('time keeps its scale, and what was not asked for is no gap', () => {
    const panel = linesPanel(ask({ i: 'ELD03', u: 'T1,T2', p: '2021Q2,2021Q4' }), 'zh');
    expect(panel.slots.map(({ key }) => key)).toEqual(['2021Q2', '2021Q3', '2021Q4']);
    expect(panel.lines[0]?.points.map(({ value, state }) => [value, state])).toEqual([
      ...[[10, 'reported'] as const, [null, 'not_applicable'] as const, [14, 'reported'] as const],
    ]);
    expect(panel.lines.map(({ name }) => name)).toEqual(['T1镇', 'T2镇']);
  });

  test('panels of one indicator share a scale, and others have their own', () => {
    const [first, second] = panelGroups(ask({ i: 'ELD03,WAT01', u: 'T1,T2' }), 'zh');
    expect(first?.panels.map(({ extent }) => extent)).toEqual([
      [10, 32],
      [10, 32],
    ]);
    expect(second?.panels[0]?.extent).toEqual([10.5, 32.5]);
    expect(panelGroups(ask({ i: 'ELD03,WAT09' }), 'zh')[0]?.panels.map(({ shape }) => shape)).toEqual(['line', 'bars']);
  });

  test('bars go by size, what is missing last, and the county stands apart', () => {
    const [list] = barLists(ask({ i: 'ELD03', u: `${COUNTY},townships`, p: '2022Q2' }, without('T3', '2022Q2')), 'zh');
    expect(list?.rows.map(({ key, figure }) => [key, figure])).toEqual([
      ...[
        ['T2', '32所'],
        ['T1', '30所'],
        ['T3', '未报'],
      ],
    ]);
    expect(list).toMatchObject({ line: null, aside: '武冈市合计96所，不与乡镇画在一起' });
    expect(barLists(ask({ i: 'WAT01', u: `${COUNTY},townships`, p: '2022Q2' }), 'zh')[0]?.line?.value).toBe(96.5);
  });
});

describe('the page', () => {
  test('says what it left out by name, and never more of a code than fits', () => {
    const { leftOut } = comparePage(COMPARE_ROWS, { i: `ELD03,${'x'.repeat(90)}`, u: 'T9' }, 'zh');
    expect(leftOut[0]).toContain(`没有列出的指标：${'x'.repeat(24)}。`);
    expect(leftOut[1]).toContain('T9');
  });

  test('says why there is a table only', () => {
    expect(comparePage(COMPARE_ROWS, { i: 'ELD03', p: '2022Q2' }, 'zh').shown?.drawn).toMatchObject({
      ...{ kind: 'table', why: expect.stringContaining('只有一个数') },
    });
    expect(comparePage({ ...COMPARE_ROWS, figures: [] }, { i: 'ELD03' }, 'zh').shown?.drawn).toMatchObject({
      why: expect.stringContaining('没有数'),
    });
  });

  test('the address of what is shown asks for the same again', () => {
    const shown = comparePage(COMPARE_ROWS, { i: 'ELD03', u: 'townships' }, 'zh').shown;
    expect(shown?.query).toBe('i=ELD03&u=townships&p=2022Q2,2022Q1,2021Q4,2021Q3,2021Q2');
    const again = comparePage(COMPARE_ROWS, Object.fromEntries(new URLSearchParams(shown?.query)), 'zh').shown;
    expect(again).toMatchObject({ query: shown?.query, title: shown?.title });
  });

  test('begins with comparisons that show something, and with nothing in an empty county', () => {
    for (const { query } of examplesOf(COMPARE_ROWS, 'zh')) {
      const found = ask(Object.fromEntries(new URLSearchParams(query)));
      expect(cellsOf(found).some(({ row }) => row?.value)).toBe(true);
    }
    expect(examplesOf(COMPARE_ROWS, 'zh')).toHaveLength(3);
    const none = { domains: [], indicators: [], units: [], periods: [], figures: [], asOf: null };
    expect(comparePage(none, {}, 'en')).toMatchObject({ examples: [], shown: null });
  });

  test('offers what there is, with what is chosen', () => {
    const choices = choicesOf(COMPARE_ROWS, { i: 'WAT01', u: 'T1' }, null, 'zh');
    expect(choices.indicators.map(({ key, chosen }) => [key, chosen])).toEqual([
      ...[
        ['elderly', 0],
        ['water', 1],
      ],
    ]);
    expect(choices.periods.map(({ options }) => options.length)).toEqual([5, 1]);
    expect(choices.units.filter(({ chosen }) => chosen)).toMatchObject([{ code: 'T1' }]);
  });
});
