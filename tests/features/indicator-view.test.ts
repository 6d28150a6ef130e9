import { describe, expect, it } from 'vitest';
import { doubtNotes } from '#lib/features/doubt-note/view.ts';
import type { FigureRow } from '#lib/features/figure/view.ts';
import { seriesView } from '#lib/features/indicator-chart/view.ts';
import { indicatorTitle, isTitleDemonstration, type TitleInput } from '#lib/features/indicator-title/view.ts';
import { revisionsOf, versionsOf } from '#lib/features/indicator-versions/view.ts';
import { readingScale } from '#lib/features/reading-scale/view.ts';
import { releaseHeads } from '#lib/features/release/view.ts';
import { seriesTable } from '#lib/features/series-table/view.ts';
import { verdictWorking } from '#lib/features/verdict-working/view.ts';
import { COUNTY } from '#tests/support/county.ts';
import { FLOW, figureRow, indicatorRow, SHARE, targetRow } from '#tests/support/released-rows.ts';

const CENTRES = indicatorRow('ELD03');
const SEWAGE = indicatorRow('CON05', SHARE);

function title(change: Partial<TitleInput> & { row?: Partial<FigureRow> }, locale: 'zh' | 'en' = 'zh'): string {
  const { row, ...rest } = change;
  const figure = figureRow('ELD03', '2022Q2', row);
  const current = row === undefined ? null : { row: figure, stale: null };
  const input = {
    indicator: CENTRES,
    county: { sort: 'county' as const },
    current,
    target: null,
    moved: null,
    period: '2022Q2',
  };
  return indicatorTitle({ ...input, ...rest }, locale).join('');
}

describe('the title of an indicator', () => {
  const target = targetRow('ELD03');

  it('says the figure and what it means against its target', () => {
    expect(title({ row: { status: 'behind' }, target })).toBe(
      '全县村级老人互助照料中心95所，照这个速度，到2022年底离目标还差10所',
    );
    expect(title({ row: { status: 'behind' }, target }, 'en')).toBe(
      'Village mutual-aid care centres: 95, at this pace 10 centres short of the 2022 target',
    );
    expect(title({ row: { status: 'achieved', value: 130 }, target })).toBe(
      '全县村级老人互助照料中心130所，已达到2022年目标',
    );
    expect(title({ row: { status: 'on_schedule', value: 101 }, target, county: { sort: 'county_level_city' } })).toBe(
      '全市村级老人互助照料中心101所，赶上进度',
    );
  });

  it('stays with the figure where there is no target, and compares only like with like', () => {
    const moved = { change: { kind: 'difference' as const, value: 2 }, demonstration: true };
    expect(title({ row: { status: 'watched' }, moved })).toBe('全县村级老人互助照料中心95所');
    expect(title({ row: { status: 'watched', demonstration: true }, moved })).toBe(
      '全县村级老人互助照料中心95所，比上年同期增加2所',
    );
  });

  it('says bounds in words', () => {
    const share = {
      indicator: SEWAGE,
      row: { value: 95, operator: 'ge' as const, status: 'achieved' as const },
      target,
    };
    expect(title(share)).toBe('全县农村生活污水治理率不低于95%，已达到2022年目标');
    expect(title(share, 'en')).toBe('Rural sewage treatment rate: at least 95%, meeting the 2022 target');
    expect(title({ row: { value: 10_000, operator: 'nearly', status: 'watched' } })).toContain('将近1万所');
  });

  it('says what was not reported, what cannot be decided, and what was never published', () => {
    expect(title({ row: { value: null, state: 'missing', status: 'no_data' } })).toBe(
      '村级老人互助照料中心数：2022年第二季度未报',
    );
    const undecided = { value: null, saidValue: 350, said: '350个', doubtKind: 'ambiguous' as const };
    expect(title({ row: undecided })).toBe('村级老人互助照料中心数：原话“350个”，读法不能确定');
    expect(title({ row: undecided }, 'en')).toContain('said as 350 centres, which cannot be decided');
    expect(title({})).toBe('村级老人互助照料中心数：还没有公布过数');
    expect(title({ row: { value: null, state: 'not_applicable' } }, 'en')).toContain('not applicable');
  });

  it('is marked where it rests on a demonstration target', () => {
    const base = { indicator: CENTRES, county: { sort: 'county' as const }, moved: null, period: '2022Q2' };
    const current = { row: figureRow('ELD03', '2022Q2', { status: 'behind' }), stale: null };
    expect(isTitleDemonstration({ ...base, current, target })).toBe(true);
    expect(isTitleDemonstration({ ...base, current, target: { ...target, demonstration: false } })).toBe(false);
    expect(isTitleDemonstration({ ...base, current: null, target })).toBe(false);
  });
});

describe('the chart of an indicator', () => {
  const series = [
    figureRow('ELD03', '2021Q4', { value: 80, demonstration: true }),
    figureRow('ELD03', '2022Q2', { value: 95 }),
  ];

  it('leaves a missing quarter open, draws path, pace and gap to the end of the year', () => {
    const view = seriesView({ indicator: CENTRES, series, targets: [targetRow('ELD03')], period: '2022Q2' }, 'zh');
    expect(view?.slots.map(({ key }) => key)).toEqual(['2021Q4', '2022Q1', '2022Q2', '2022Q3', '2022Q4']);
    expect(view?.points.map(({ value }) => value)).toEqual([80, null, 95]);
    expect(view?.points[1]?.label).toBe('2022年一季度 未报');
    expect(view?.path?.values).toEqual([null, 90, 100, 110, 120]);
    expect(view?.projection?.values).toEqual([null, null, 95, 102.5, 110]);
    expect(view?.gap).toEqual({ from: 110, to: 120, label: '差10所' });
  });

  it('shows a target that only asks to hold as a level without a path', () => {
    const held = targetRow('ELD03', { baseline: 120 });
    const view = seriesView({ indicator: CENTRES, series, targets: [held], period: '2022Q2' }, 'zh');
    expect(view).toMatchObject({ path: null, target: { level: true } });
    expect(view?.projection).toBeUndefined();
  });

  it('puts what was due in each quarter over the bars of a flow', () => {
    const flow = indicatorRow('TAL04', FLOW);
    const rows = [figureRow('TAL04', '2022Q1', { value: 24 }), figureRow('TAL04', '2022Q2', { value: 30 })];
    const targets = [targetRow('TAL04', { baseline: null, target: 120, path: [0.1, 0.3, 0.7, 1] })];
    const view = seriesView({ indicator: flow, series: rows, targets, period: '2022Q2' }, 'zh');
    expect(view?.shape).toBe('bars');
    expect(view?.path?.values.map((value) => value && Math.round(value))).toEqual([12, 24, 48, 36]);
  });

  it('is not drawn from nothing', () => {
    const none = [figureRow('ELD03', '2022Q2', { value: null, state: 'missing' })];
    expect(seriesView({ indicator: CENTRES, series: none, targets: [], period: '2022Q2' }, 'zh')).toBeNull();
  });

  it('has a table twin in which nothing is added across a gap', () => {
    const lines = seriesTable({ indicator: CENTRES, series, targets: [targetRow('ELD03')] }, 'zh');
    expect(lines.map(({ period, added, due }) => [period, added, due])).toEqual([
      ['2022年二季度', null, '100'],
      ['2021年四季度', null, null],
    ]);
  });
});

describe('the working of a status', () => {
  it('puts the values in, line by line', () => {
    const row = figureRow('ELD03', '2022Q2', { status: 'behind', completion: 0.375, expected: 0.5, ratio: 0.75 });
    expect(verdictWorking(row, CENTRES, targetRow('ELD03'), 'zh').lines).toEqual([
      'c = (v − b) ÷ (T − b) = (95 − 80) ÷ (120 − 80) = 37.5%',
      'e = q ÷ n = 2 ÷ 4 = 50%',
      'R = c ÷ e = 37.5% ÷ 50% = 0.75',
    ]);
  });

  it('adds the other method only where it sees things otherwise', () => {
    const row = figureRow('CON05', '2021', { value: 88, status: 'missed', completion: 0.9, expected: 1, ratio: 0.9 });
    const target = targetRow('CON05', { year: 2021, baseline: 80, target: 90 });
    expect(verdictWorking(row, SEWAGE, target, 'zh').opinion).toBe('进展中等');
    const met = { ...row, value: 91, status: 'achieved' as const };
    expect(verdictWorking(met, SEWAGE, target, 'zh').opinion).toBeNull();
  });

  it('has nothing to work out for what is watched or undecided', () => {
    expect(verdictWorking(figureRow('ELD03', '2022Q2', { status: 'watched' }), CENTRES, null, 'zh').lines).toEqual([]);
    expect(
      verdictWorking(figureRow('ELD03', '2022Q2', { value: null, status: null }), CENTRES, null, 'zh').lines,
    ).toEqual([]);
  });
});

describe('a doubtful figure', () => {
  const supply = indicatorRow('WAT05', {
    unitZh: '万立方米/天',
    unitEn: '10,000 m³ a day',
    kind: 'stock',
    decimals: 2,
    direction: 'neutral',
  });
  const misread = figureRow('WAT05', '2022Q2', {
    value: 18,
    saidValue: 180_000,
    said: '18亿立方/天',
    doubtKind: 'unit_slip',
    doubtZh: '“亿”应为“万”。',
    factId: 'F019',
  });

  it('keeps what was said beside what is taken, and takes nothing where nothing can be decided', () => {
    expect(doubtNotes([misread], supply, 'zh')).toMatchObject([
      {
        said: '18亿立方/天',
        saidValue: '180,000万立方米/天',
        accepted: '18万立方米/天',
        kind: '单位之误',
        factId: 'F019',
      },
    ]);
    const open = { ...misread, value: null };
    expect(doubtNotes([open], supply, 'zh')[0]).toMatchObject({ accepted: null, saidValue: '180,000万立方米/天' });
    expect(doubtNotes([figureRow('WAT05', '2022Q1')], supply, 'zh')).toEqual([]);
  });

  it('is divided by the people it is for where the catalogue has that ratio', () => {
    const share = {
      ...indicatorRow('WAT06', {
        nameZh: '人均日供水量',
        unitZh: '升/人·日',
        unitEn: 'litres per person per day',
        kind: 'ratio',
        decimals: 1,
        direction: 'band',
        bandLow: 100,
        bandHigh: 300,
      }),
      ...{
        referenceValue: 167,
        referenceYear: 2020,
        referencePlace: 'CHN',
        referenceNote: null,
        referenceSource: null,
        referenceStatus: 'sourced',
      },
      ...{ factor: 1000, denominatorZh: '供水人口', denominatorEn: 'persons served' },
    };
    const figures = [figureRow('WAT06', '2022Q2', { value: 217.7, numerator: 180_000, denominator: 826_900 })];
    const input = {
      indicator: supply,
      series: [misread],
      shares: [{ indicator: share, figures }],
      county: { code: COUNTY, name: '某县' },
    };
    const view = readingScale(input, 'zh');
    expect(view?.accepted.label).toBe('18万立方米/天 → 218');
    expect(view?.said.label).toBe('180,000万立方米/天 → 217.7万');
    expect(view?.apart).toBe('相差1万倍');
    expect(view?.range).toMatchObject({ low: 100, high: 300 });
    expect(readingScale({ ...input, shares: [] }, 'zh')).toBeNull();
    expect(readingScale({ ...input, series: [figureRow('WAT05', '2022Q2')] }, 'zh')).toBeNull();
  });
});

describe('what it was before', () => {
  const head = (version: number, day: string) => ({
    countyCode: COUNTY,
    id: `2022Q2-v${version}`,
    period: '2022Q2',
    version,
    publishedAt: new Date(`${day}T01:00:00Z`),
    demonstration: true,
    nextReleaseOn: null,
    hash: '',
    noteZh: '',
    noteEn: '',
  });
  const releases = releaseHeads([head(1, '2022-07-28'), head(2, '2022-08-03')]);
  const earlier = releases.map(({ id, version }) => ({
    ...figureRow('ELD03', '2022Q2', { value: version === 1 ? 96 : 95 }),
    releaseId: id,
  }));

  it('lists every release that said it, and where it changed', () => {
    const versions = versionsOf({ period: '2022Q2', dimension: '' }, releases, earlier, CENTRES, 'zh');
    expect(versions.map(({ value, changed, current }) => [value, changed, current])).toEqual([
      ['95所', true, true],
      ['96所', false, false],
    ]);
    expect(revisionsOf(releases, earlier, CENTRES, 'zh')).toMatchObject([
      { when: '2022年二季度', before: '96所', after: '95所', release: '2022年二季度第2版（2022年8月3日）' },
    ]);
    expect(revisionsOf(releases, earlier.slice(0, 1), CENTRES, 'zh')).toEqual([]);
  });
});
