import { describe, expect, it } from 'vitest';
import type { FigureRow } from '#lib/features/figure/view.ts';
import type { IndicatorRow, TargetRow } from '#lib/features/indicator/view.ts';
import { domainLines } from '#lib/features/township/view.ts';
import { type VillageFigure, villagesView } from '#lib/features/township-village/view.ts';

const indicator = (over: Partial<IndicatorRow> = {}): IndicatorRow & { factor: number | null } => ({
  code: 'TAP',
  domainCode: 'water',
  order: 1,
  nameZh: '自来水普及率',
  nameEn: 'Tap-water coverage',
  shortZh: '自来水率',
  unitZh: '%',
  unitEn: '%',
  decimals: 1,
  kind: 'ratio',
  direction: 'higher',
  bandLow: null,
  bandHigh: null,
  overUnits: 'pooled',
  overTime: 'last',
  frequency: 'quarter',
  level: 'village',
  headline: false,
  dimensionName: null,
  factor: 100,
  ...over,
});

const figure = (over: Partial<FigureRow>): FigureRow => ({
  indicatorCode: 'TAP',
  unitCode: '100',
  period: '2022Q2',
  dimension: '',
  value: 80,
  numerator: null,
  denominator: null,
  operator: 'eq',
  state: 'reported',
  said: null,
  saidValue: null,
  saidPeriod: null,
  doubtKind: 'none',
  doubtZh: null,
  doubtEn: null,
  factId: null,
  sourceZh: '',
  sourceEn: '',
  origin: 'entered',
  demonstration: true,
  rateOnly: false,
  late: false,
  covered: null,
  coverageOf: null,
  noteZh: null,
  noteEn: null,
  judgedValue: over.value ?? 80,
  quartersReported: null,
  status: 'behind',
  completion: 0.4,
  expected: 0.5,
  ratio: 0.8,
  ...over,
});

const target: TargetRow = {
  indicatorCode: 'TAP',
  unitCode: '100',
  year: 2022,
  baseline: 75,
  target: 90,
  path: null,
  demonstration: true,
};

const lines = (figures: FigureRow[], countyFigures: FigureRow[] = [], own = indicator()) =>
  domainLines({ indicators: [own], figures, countyFigures, targets: [target] }, ['water'], '2022Q2', 'zh')[0];

describe('an indicator of a township', () => {
  it('stands beside its target, its light, the year before and the county of the same period', () => {
    const line = lines(
      [figure({}), figure({ period: '2021Q2', value: 77.5 })],
      [figure({ value: 88.1, demonstration: false })],
    );
    expect(line?.lines[0]).toMatchObject({
      value: '80%',
      target: '90%',
      change: '+2.5 个百分点',
      county: '88.1%',
      countyDemonstration: false,
      demonstration: true,
      verdict: { light: 'late', figure: '80%' },
    });
  });

  it('that did not come says so, with the last known value and its date, never as 0', () => {
    const line = lines([figure({ period: '2022Q1', value: 79 })])?.lines[0];
    expect(line).toMatchObject({
      value: '未报',
      absent: true,
      demonstration: false,
      verdict: { light: 'none', figure: '' },
    });
    expect(line?.stale).toContain('79%');
  });

  it('that is 0 is a figure; that does not apply is none', () => {
    expect(lines([figure({ value: 0 })])?.lines[0]).toMatchObject({ value: '0%', absent: false });
    const none = lines([
      figure({ value: null, judgedValue: null, state: 'not_applicable', status: 'not_rated', ratio: null }),
    ]);
    expect(none?.lines[0]).toMatchObject({ value: '不适用', absent: true });
  });

  it('that is a flow is shown as its year to date, which is what is judged', () => {
    const flow = indicator({ kind: 'flow', unitZh: '公里', unitEn: 'km' });
    const line = lines([figure({ value: 3, judgedValue: 8 })], [], flow)?.lines[0];
    expect(line).toMatchObject({ value: '8公里', period: '2022年上半年', quarters: null });
    const partial = lines([figure({ value: 3, judgedValue: 3, quartersReported: 1 })], [], flow)?.lines[0];
    expect(partial).toMatchObject({ value: '3公里', quarters: '2个季度中已报1个' });
  });

  it('of the county alone is counted and not listed', () => {
    expect(lines([figure({})], [], indicator({ level: 'county' }))).toMatchObject({ countyOnly: 1, lines: [] });
  });
});

describe('the villages of a township', () => {
  const villages = [
    { code: '100201', nameZh: '立新村', nameEn: 'Lixin Village' },
    { code: '100202', nameZh: '立新村', nameEn: 'Lixin Village' },
  ];
  const cell = (unitCode: string, over: Partial<VillageFigure> = {}): VillageFigure => ({
    indicatorCode: 'TAP',
    unitCode,
    period: '2022Q2',
    value: 90,
    numerator: 90,
    denominator: 100,
    state: 'reported',
    operator: 'eq',
    late: false,
    demonstration: true,
    ...over,
  });
  const own = [{ indicatorCode: 'TAP', period: '2022Q2', value: 66.7 }];
  const view = (figures: VillageFigure[]) => villagesView(villages, figures, [indicator()], own, '2022Q2', 'zh');

  it('are told apart by code where names repeat', () => {
    expect(view([cell('100201'), cell('100202')]).rows.map(({ code, name }) => [code, name])).toEqual([
      ['100201', '立新村'],
      ['100202', '立新村'],
    ]);
  });

  it('are pooled, not averaged, beside the township’s own figure', () => {
    const [column] = view([cell('100201'), cell('100202', { value: 20, numerator: 10, denominator: 50 })]).columns;
    expect(column).toMatchObject({ sum: '66.7', own: '66.7', covered: 2, of: 2 });
  });

  it('that did not report are left out of the total and counted in the coverage', () => {
    const { columns, rows } = view([cell('100201', { late: true })]);
    expect(columns[0]).toMatchObject({ sum: '90', covered: 1, of: 2, late: 1, period: null });
    expect(rows[1]?.cells[0]).toEqual({ text: '未报', absent: true, demonstration: false });
  });

  it('say their period where it is not the release’s own', () => {
    expect(view([cell('100201', { period: '2021' })]).columns[0]?.period).toBe('2021年');
  });
});
