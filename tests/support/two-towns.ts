import type { BookRows } from '#lib/features/progress-book/view.ts';
import { COUNTY, countyRow, departmentRow } from './county.ts';
import { figureRow, rollupRow, targetRow, unitRow, versionRow } from './rows.ts';

export const units = [
  unitRow('C', { kind: 'county', sort: 'county' }),
  unitRow('T1', { parentId: 'u-C', path: '/u-C/u-T1/' }),
  unitRow('T2', { parentId: 'u-C', path: '/u-C/u-T2/' }),
];
export const figures = [figureRow('A', 'T1', '2022Q2', 60, { version: 2 }), figureRow('A', 'T2', '2022Q2', 50)];
const { dimension: _none, ...definition } = versionRow('A', { officialOrigin: 'rollup' });

/** Two towns whose sum is the county's figure; the first town's 40 was mended to 60. */
export function twoTowns(change: Partial<BookRows> = {}): BookRows {
  return {
    county: { ...countyRow(), demonstration: false, opensByItself: true, auditSequence: 0, auditHash: '' },
    domains: [
      {
        countyCode: COUNTY,
        code: 'd',
        order: 1,
        nameZh: '供水',
        nameEn: 'Water',
        glyph: '水',
        prefix: 'A',
        whatZh: '',
        whatEn: '',
      },
    ],
    departments: [departmentRow('bureau')],
    units,
    unitPasts: [],
    indicators: [{ countyCode: COUNTY, code: 'A', domainCode: 'd', order: 1, currentVersion: 1 }],
    references: [],
    indicatorVersions: [{ ...definition, dimension: null }],
    figures,
    rollups: [rollupRow('A', 'C', '2022Q2', 110)],
    targets: [targetRow('A', 'C', 2022, 80, 120), targetRow('A', 'T1', 2022, 40, 60)],
    ...change,
  };
}
