import type { FactRow, IndicatorUnit } from '#lib/features/fact/view.ts';
import type { ReleaseHead } from '#lib/features/release/view.ts';
import type { ProgressRow, UnitRow } from '#lib/features/township-list/view.ts';
import { COUNTY } from './county.ts';

/** Rows about places, statements and releases as public pages read them; figures are in released-rows.ts. */
export function townRow(
  code: string,
  change: Partial<UnitRow> = {},
): UnitRow & { lng: number | null; lat: number | null } {
  return {
    code,
    kind: 'township',
    sort: 'town',
    nameZh: `${code}镇`,
    nameEn: `Town ${code}`,
    shortZh: code,
    shortEn: code,
    tileCol: null,
    tileRow: null,
    lng: null,
    lat: null,
    ...change,
  };
}

export function domainRow(code: string, order: number, change = {}) {
  return {
    code,
    order,
    glyph: '水',
    prefix: 'WAT',
    nameZh: `领域${code}`,
    nameEn: `Domain ${code}`,
    whatZh: '说明。',
    whatEn: 'What it is.',
    ...change,
  };
}

export function progressRow(unitCode: string, ratio: number | null, change: Partial<ProgressRow> = {}): ProgressRow {
  const status =
    ratio === null ? 'not_rated' : ratio >= 1 ? 'on_schedule' : ratio >= 0.9 ? 'slightly_behind' : 'behind';
  return {
    unitCode,
    domainCode: 'all',
    period: '2022Q2',
    ratio,
    status,
    rated: 5,
    onSchedule: 3,
    targeted: 6,
    ...change,
  };
}

export function factRow(id: string, change: Partial<FactRow> = {}): FactRow {
  return {
    id,
    domainCode: 'water',
    indicatorCode: 'A',
    nameZh: '日供水能力',
    nameEn: 'Daily supply',
    said: '18万',
    operator: 'eq',
    value: 18,
    accepted: 18,
    period: '2022Q2',
    saidPeriod: null,
    doubtKind: 'none',
    doubtZh: null,
    doubtEn: null,
    check: '',
    context: false,
    ...change,
  };
}

export const factUnit: IndicatorUnit = {
  code: 'A',
  nameZh: '日供水能力',
  nameEn: 'Daily supply capacity',
  unitZh: '万立方米/天',
  unitEn: '10,000 m³ a day',
  decimals: 2,
};

export function headRow(period: string, version = 1, change: Partial<ReleaseHead> = {}): ReleaseHead {
  return {
    countyCode: COUNTY,
    id: `${period}-v${version}`,
    name: period,
    period,
    version,
    publishedAt: new Date('2022-07-28T01:00:00Z'),
    demonstration: true,
    nextReleaseOn: null,
    hash: 'a'.repeat(64),
    noteZh: '说明',
    noteEn: 'Note',
    current: true,
    ...change,
  };
}
