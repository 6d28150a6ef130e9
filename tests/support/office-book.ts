import { type Book, type BookRows, bookOf } from '#lib/features/progress-book/view.ts';
import type { Figure, Target } from '#lib/generated/sqlite/whole/client.ts';
import { COUNTY, countyRow, departmentRow } from './county.ts';
import { figureRow, rollupRow, targetRow, unitRow, versionRow } from './rows.ts';

const domain = (code: string, order: number, nameZh: string, nameEn: string, glyph: string) => ({
  ...{ countyCode: COUNTY, code, order, nameZh, nameEn, glyph, prefix: code, whatZh: '', whatEn: '' },
});
const town = (code: string, sort: 'town' | 'street' = 'town') =>
  unitRow(code, { sort, parentId: 'u-C', path: `u-C/u-${code}/` });
const version = (code: string, change: Parameters<typeof versionRow>[1] = {}) => {
  const { dimension: _none, ...rest } = versionRow(code, { officialOrigin: 'entered', ...change });
  return { ...rest, dimension: null };
};

/** Values of four townships in three quarters: what was there at the end of 2021 was 0, and 100 is aimed at. */
const VALUES: Record<string, Record<string, readonly [number | null, number | null, number | null]>> = {
  // 50 is due by the middle of the year.
  A: { T1: [10, 20, 30], T2: [30, 30, 50], T3: [30, 30, 60], S1: [20, 25, 48] },
  B: { T1: [20, 10, 20], T2: [40, 40, 55], T3: [0, 20, null], S1: [10, 30, 45] },
};
const QUARTERS = ['2021Q2', '2022Q1', '2022Q2'] as const;

export const OFFICE_UNITS = [
  unitRow('C', { kind: 'county', sort: 'county', path: 'u-C/', nameZh: '某县', nameEn: 'County' }),
  ...['T1', 'T2', 'T3'].map((code) => town(code)),
  town('S1', 'street'),
];

/** A county of three towns and a street, two domains with an indicator each, and one that is the county's alone. */
export function officeRows(change: Partial<BookRows> = {}): BookRows {
  const figures = Object.entries(VALUES).flatMap(([indicator, units]) =>
    Object.entries(units).flatMap(([unit, values]) =>
      QUARTERS.map((period, at): Figure => {
        const value = values[at] ?? null;
        return figureRow(indicator, unit, period, value, { state: value === null ? 'missing' : 'reported' });
      }),
    ),
  );
  const aims = [2021, 2022].flatMap((year) =>
    Object.keys(VALUES).flatMap((indicator) =>
      ['T1', 'T2', 'T3', 'S1'].map((unit): Target => targetRow(indicator, unit, year, 0, 100)),
    ),
  );
  return {
    county: { ...countyRow(), demonstration: false, opensByItself: true, auditSequence: 0, auditHash: '' },
    domains: [domain('water', 1, '供水', 'Water supply', '水'), domain('care', 2, '养老', 'Elderly care', '养')],
    departments: [departmentRow('bureau')],
    units: OFFICE_UNITS,
    unitPasts: [],
    indicators: [
      { countyCode: COUNTY, code: 'A', domainCode: 'water', order: 1, currentVersion: 1 },
      { countyCode: COUNTY, code: 'F', domainCode: 'water', order: 2, currentVersion: 1 },
      { countyCode: COUNTY, code: 'B', domainCode: 'care', order: 3, currentVersion: 1 },
    ],
    references: [],
    indicatorVersions: [version('A'), version('F', { level: 'county', kind: 'flow' }), version('B')],
    figures: [
      ...figures,
      figureRow('F', 'C', '2022Q1', 20),
      figureRow('F', 'C', '2022Q2', 34),
      figureRow('A', 'C', '2022Q2', 47, { doubtKind: 'ambiguous', demonstration: false }),
    ],
    rollups: [rollupRow('B', 'C', '2022Q2', 30)],
    targets: [...aims, targetRow('A', 'C', 2022, 0, 100), targetRow('F', 'C', 2022, 0, 120)],
    ...change,
  };
}

export function officeBook(change: Partial<BookRows> = {}): Book {
  return bookOf(officeRows(change), { period: '2022Q2', day: '2022-08-01' });
}
