import type { CompareFigure, CompareIndicator, CompareRows, CompareUnit } from '#lib/features/compare/view.ts';
import { COUNTY } from './county.ts';
import { domainRow } from './public-rows.ts';
import { figureRow, indicatorRow } from './released-rows.ts';

/** A county to compare: a count, a share and a flow, three townships, five quarters and a year. */
const SAID = { definitionZh: '指某事。', definitionEn: 'It counts.', departmentZh: '某局', departmentEn: 'A bureau' };

export function compareIndicator(code: string, change: Partial<CompareIndicator> = {}): CompareIndicator {
  return { ...indicatorRow(code, change), ...SAID, ...change };
}

export function compareFigure(code: string, unitCode: string, period: string, value: number | null, change = {}) {
  const state = value === null ? ('missing' as const) : ('reported' as const);
  return { ...figureRow(code, period, { unitCode, value, state, ...change }), figureVersion: 1 } as CompareFigure;
}

const town = (code: string): CompareUnit => ({ code, kind: 'township', nameZh: `${code}镇`, nameEn: `Town ${code}` });

export const QUARTERS = ['2021Q2', '2021Q3', '2021Q4', '2022Q1', '2022Q2'];
const VALUES: Record<string, number[]> = {
  [COUNTY]: [60, 66, 72, 84, 96],
  T1: [10, 12, 14, 20, 30],
  T2: [20, 22, 24, 28, 32],
  T3: [30, 32, 34, 36, 34],
};

export const COMPARE_ROWS: CompareRows = {
  domains: [domainRow('elderly', 1), domainRow('water', 2)],
  indicators: [
    compareIndicator('ELD03', { headline: true, level: 'township', domainCode: 'elderly' }),
    compareIndicator('WAT01', {
      ...{ nameZh: '自来水普及率', nameEn: 'Tap water coverage', shortZh: '普及率', unitZh: '%', unitEn: '%' },
      ...{ kind: 'ratio', overUnits: 'pooled', decimals: 1, level: 'township', domainCode: 'water', headline: true },
    }),
    compareIndicator('WAT09', {
      ...{ nameZh: '新增供水户数', nameEn: 'Households newly supplied', unitZh: '户', unitEn: 'households' },
      ...{ kind: 'flow', level: 'county', domainCode: 'water' },
    }),
  ],
  units: [{ code: COUNTY, kind: 'county', nameZh: '武冈市', nameEn: 'Wugang' }, town('T1'), town('T2'), town('T3')],
  periods: [...QUARTERS].reverse().concat('2021'),
  asOf: null,
  figures: [
    ...Object.entries(VALUES).flatMap(([unit, values]) =>
      QUARTERS.flatMap((period, at) => [
        compareFigure('ELD03', unit, period, values[at] ?? null, { status: 'on_schedule', ratio: 1.02 }),
        compareFigure('WAT01', unit, period, (values[at] ?? 0) + 0.5, { demonstration: true }),
      ]),
    ),
    compareFigure('WAT09', COUNTY, '2022Q1', 100, { judgedValue: 100, quartersReported: 1 }),
    compareFigure('WAT09', COUNTY, '2022Q2', 50, { judgedValue: 150, quartersReported: 2 }),
  ],
};
