import type { FigureRow } from '#lib/features/figure/view.ts';
import type { IndicatorRow, TargetRow } from '#lib/features/indicator/view.ts';
import { COUNTY } from './county.ts';

/** Rows as the public pages read them; a test names only what it is about. */
export function figureRow(indicatorCode: string, period: string, change: Partial<FigureRow> = {}): FigureRow {
  return {
    indicatorCode,
    unitCode: COUNTY,
    period,
    dimension: '',
    value: 95,
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
    sourceZh: '某局',
    sourceEn: 'Some bureau',
    origin: 'entered',
    demonstration: false,
    rateOnly: false,
    late: false,
    covered: null,
    coverageOf: null,
    noteZh: null,
    noteEn: null,
    judgedValue: change.value === undefined ? 95 : change.value,
    quartersReported: null,
    status: null,
    completion: null,
    expected: null,
    ratio: null,
    ...change,
  };
}

export function indicatorRow(code: string, change: Partial<IndicatorRow> = {}): IndicatorRow {
  return {
    code,
    domainCode: 'elderly',
    order: 1,
    nameZh: '村级老人互助照料中心数',
    nameEn: 'Village mutual-aid care centres',
    shortZh: '照料中心',
    unitZh: '所',
    unitEn: 'centres',
    decimals: 0,
    kind: 'to_date',
    direction: 'higher',
    bandLow: null,
    bandHigh: null,
    overUnits: 'sum',
    overTime: 'last',
    frequency: 'quarter',
    level: 'township',
    headline: false,
    dimensionName: null,
    ...change,
  };
}

export function targetRow(indicatorCode: string, change: Partial<TargetRow> = {}): TargetRow {
  return {
    indicatorCode,
    unitCode: COUNTY,
    year: 2022,
    baseline: 80,
    target: 120,
    path: null,
    demonstration: true,
    ...change,
  };
}

/** A share in per cent. */
export const SHARE = {
  nameZh: '农村生活污水治理率',
  nameEn: 'Rural sewage treatment rate',
  unitZh: '%',
  unitEn: '%',
  decimals: 1,
  kind: 'ratio',
  overUnits: 'pooled',
} as const;

/** What happened in a period. */
export const FLOW = {
  nameZh: '新增返乡创业人数',
  nameEn: 'New returnee entrepreneurs',
  unitZh: '人',
  unitEn: 'persons',
  kind: 'flow',
  overTime: 'sum',
} as const;
