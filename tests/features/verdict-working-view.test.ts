import { describe, expect, it } from 'vitest';
import type { FigureRow } from '#lib/features/figure/view.ts';
import { townshipFigures } from '#lib/features/indicator-townships/view.ts';
import { type EarlierRow, revisionsOf, versionsOf } from '#lib/features/indicator-versions/view.ts';
import { releaseHeads } from '#lib/features/release/view.ts';
import { restsOnDemonstration, verdictWorking } from '#lib/features/verdict-working/view.ts';
import { headRow, townRow } from '#tests/support/public-rows.ts';
import { FLOW, figureRow, indicatorRow, SHARE, targetRow } from '#tests/support/released-rows.ts';

const centres = indicatorRow('A');

describe('the working of a verdict', () => {
  const behind = figureRow('A', '2022Q2', { status: 'behind', completion: 0.375, expected: 0.5, ratio: 0.75 });

  it('puts the values into the rule, line by line', () => {
    expect(verdictWorking(behind, centres, targetRow('A'), 'zh').lines).toEqual([
      'c = (v − b) ÷ (T − b) = (95 − 80) ÷ (120 − 80) = 37.5%',
      'e = q ÷ n = 2 ÷ 4 = 50%',
      'R = c ÷ e = 37.5% ÷ 50% = 0.75',
    ]);
  });

  it('rests on demonstration where the figure, the target or the level it set out from does', () => {
    const target = targetRow('A', { demonstration: false });
    const before = figureRow('A', '2021Q4', { value: 80 });
    const rests = (row: FigureRow, series: FigureRow[], aim = target, indicator = centres) =>
      restsOnDemonstration(row, indicator, aim, [...series, row]);
    expect(rests(behind, [before])).toBe(false);
    expect(rests(behind, [{ ...before, demonstration: true }])).toBe(true);
    expect(rests(behind, [before], targetRow('A'))).toBe(true);
    expect(rests({ ...behind, demonstration: true }, [before])).toBe(true);
    expect(rests(behind, [], target, indicatorRow('A', FLOW))).toBe(false);
    expect(restsOnDemonstration(behind, centres, null, [])).toBe(false);
  });

  it('works with the year so far for a flow, by the approved path', () => {
    const row = figureRow('A', '2022Q2', {
      value: 27,
      judgedValue: 54,
      status: 'on_schedule',
      completion: 0.45,
      expected: 0.3,
      ratio: 1.5,
    });
    const { lines } = verdictWorking(
      row,
      indicatorRow('A', FLOW),
      targetRow('A', { baseline: 0, path: [0.1, 0.3, 0.7, 1] }),
      'en',
    );
    expect(lines[0]).toContain('(54 − 0) ÷ (120 − 0) = 45%');
    expect(lines[1]).toBe('e(2) = 30%');
  });

  it('shows a range without any target', () => {
    const band = indicatorRow('A', { kind: 'ratio', direction: 'band', bandLow: 100, bandHigh: 300 });
    expect(
      verdictWorking(
        figureRow('A', '2022Q2', { value: 218, judgedValue: 218, status: 'held', ratio: 1 }),
        band,
        null,
        'zh',
      ).lines,
    ).toEqual(['100 ≤ 218 ≤ 300']);
    expect(
      verdictWorking(
        figureRow('A', '2022Q2', { value: 330, judgedValue: 330, status: 'slightly_behind', ratio: 0.9 }),
        band,
        null,
        'zh',
      ).lines,
    ).toEqual(['R = 1 − |330 − 300| ÷ 300 = 0.9']);
  });

  it('has nothing to show where nothing was judged or nothing can be', () => {
    expect(verdictWorking(figureRow('A', '2022Q2'), centres, targetRow('A'), 'zh')).toEqual({
      lines: [],
      opinion: null,
    });
    expect(verdictWorking(figureRow('A', '2022Q2', { status: 'watched' }), centres, null, 'zh')).toEqual({
      lines: [],
      opinion: null,
    });
    expect(
      verdictWorking(
        figureRow('A', '2022Q2', { value: null, judgedValue: null, status: 'no_data' }),
        centres,
        targetRow('A'),
        'zh',
      ).lines,
    ).toEqual([]);
  });

  it('gives the second opinion only at a year’s end, where the two disagree, and never for a flow', () => {
    const share = indicatorRow('A', SHARE);
    const aim = targetRow('A', { baseline: 31, target: 71 });
    const opinion = (value: number, change: Partial<FigureRow> = {}, indicator = share, period = '2022Q4') =>
      verdictWorking(
        figureRow('A', period, { value, judgedValue: value, status: 'missed', ...change }),
        indicator,
        aim,
        'en',
      ).opinion;
    expect(opinion(70)).toBe('substantial progress');
    expect(opinion(65)).toBe('moderate progress');
    expect(opinion(45)).toBeNull();
    expect(opinion(71, { status: 'achieved' })).toBeNull();
    expect(opinion(70, {}, share, '2022Q2')).toBeNull();
    expect(opinion(70, {}, indicatorRow('A', FLOW))).toBeNull();
    expect(opinion(70, {}, indicatorRow('A', { direction: 'band', bandLow: 1, bandHigh: 2 }))).toBeNull();
  });
});

describe('the figures of the townships', () => {
  const towns = ['T1', 'T2', 'T3', 'T4'].map((code) => townRow(code));
  const below = (unitCode: string, change: Partial<FigureRow>) =>
    figureRow('A', '2022Q2', { unitCode, judgedValue: change.value ?? null, ...change });
  const figures = [
    below('T1', { value: 10, ratio: 1.1, status: 'on_schedule', covered: 17, coverageOf: 18 }),
    below('T2', { value: 0, ratio: 0.2, status: 'behind', late: true, demonstration: true }),
    below('T3', { value: null, state: 'missing' }),
  ];
  const view = (indicator = centres, county: number | null = 95, rows = figures, locale: 'zh' | 'en' = 'zh') =>
    townshipFigures({ indicator, townships: towns, below: rows, county, period: '2022Q2' }, locale);

  it('stand furthest behind first, a zero among the figures and what is missing at the end', () => {
    expect(view()?.rows.map(({ code, figure, absent }) => `${code} ${figure} ${absent}`)).toEqual([
      'T2 0所 false',
      'T1 10所 false',
      'T3 未报 true',
      'T4 未报 true',
    ]);
    expect(view()).toMatchObject({ rated: true, demonstration: true, line: null });
  });

  it('say what came late and how many parts are in them', () => {
    expect(view()?.rows[0]).toMatchObject({ late: true, coverage: null, demonstration: true });
    expect(view()?.rows[1]).toMatchObject({ late: false, coverage: '17/18', demonstration: false });
    expect(view(centres, 95, [below('T1', { value: 3, covered: 0, coverageOf: 0 })])?.rows[0]?.coverage).toBe('0/0');
  });

  it('stand beside the county’s line where they are shares', () => {
    expect(view(indicatorRow('A', SHARE), 36.2, figures, 'en')?.line).toEqual({ value: 36.2, label: 'overall 36.2%' });
    expect(view(indicatorRow('A', SHARE), null)?.line).toBeNull();
    expect(view(indicatorRow('A', SHARE), 0)?.line?.value).toBe(0);
  });

  it('are none where no township has any', () => {
    expect(view(centres, 95, [])).toBeNull();
    expect(view(centres, 95, [below('T3', { value: null, state: 'missing' })])).toBeNull();
  });
});

describe('what a figure was before', () => {
  const releases = releaseHeads([headRow('2022Q1'), headRow('2022Q2', 1), headRow('2022Q2', 2)]);
  const earlier = (
    releaseId: string,
    period: string,
    value: number | null,
    change: Partial<EarlierRow> = {},
  ): EarlierRow => ({
    releaseId,
    period,
    dimension: '',
    value,
    operator: 'eq',
    state: 'reported',
    doubtKind: 'none',
    demonstration: true,
    ...change,
  });
  const rows = [
    earlier('2022Q2-v2', '2022Q2', 90),
    earlier('2022Q2-v1', '2022Q2', 95),
    earlier('2022Q1-v1', '2022Q1', 88),
    earlier('2022Q2-v1', '2022Q1', 88),
    earlier('2022Q2-v2', '2022Q1', 87),
  ];

  it('is what each release said that published it, newest first, marked where it changed', () => {
    const found = versionsOf({ period: '2022Q2', dimension: '' }, releases, rows, centres, 'zh');
    expect(
      found.map(({ name, value, changed, demonstration }) => `${name} ${value} ${changed} ${demonstration}`),
    ).toEqual(['2022Q2 90所 true true', '2022Q2-v1 95所 false true']);
  });

  it('says blanks as what they are', () => {
    const said = (change: Partial<EarlierRow>) =>
      versionsOf(
        { period: '2022Q2', dimension: '' },
        releases,
        [earlier('2022Q2-v2', '2022Q2', null, change)],
        centres,
        'en',
      )[0]?.value;
    expect([said({ state: 'not_applicable' }), said({ state: 'missing' }), said({ doubtKind: 'ambiguous' })]).toEqual([
      'not applicable',
      'not reported',
      'undecided',
    ]);
  });

  it('lists the releases alone where figures are told apart by a dimension', () => {
    expect(
      versionsOf(null, releases, rows, centres, 'zh').map(
        ({ name, value, demonstration }) => `${name} ${value} ${demonstration}`,
      ),
    ).toEqual(['2022Q2 null false', '2022Q2-v1 null false', '2022Q1 null false']);
  });

  it('lists every revision of the series, newest period first, with the release that made it', () => {
    expect(
      revisionsOf(releases, rows, centres, 'en').map(
        ({ when, before, after, name }) => `${when} ${before} → ${after} ${name}`,
      ),
    ).toEqual(['Q2 2022 95 centres → 90 centres 2022Q2', 'Q1 2022 88 centres → 87 centres 2022Q2']);
    expect(revisionsOf(releases, [], centres, 'zh')).toEqual([]);
  });

  it('takes a blank that was filled later for a revision of its own', () => {
    const filled = [earlier('2022Q1-v1', '2022Q1', null, { state: 'missing' }), earlier('2022Q2-v1', '2022Q1', 0)];
    expect(revisionsOf(releases, filled, centres, 'zh').map(({ before, after }) => `${before} ${after}`)).toEqual([
      '未报 0所',
    ]);
  });
});
