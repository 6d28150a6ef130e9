import { type Book, bookOf } from '#lib/features/progress-book/view.ts';
import type { IndicatorVersion } from '#lib/generated/sqlite/whole/client.ts';
import { COUNTY, countyRow, departmentRow } from './county.ts';
import { figureRow, targetRow, unitRow, versionRow } from './rows.ts';

type Values = Record<string, readonly (number | null)[]>;
type Given = {
  /** Values of the first quarters of 2022, by unit: C is the county, the others its towns. */
  values: Values;
  /** Baseline and target of a unit's year. */
  aim?: readonly [number, number];
  version?: Partial<IndicatorVersion>;
  doubt?: string;
};

const water = { code: 'water', order: 1, nameZh: '供水', nameEn: 'Water', glyph: '水', prefix: 'WAT' };

/** The book of a county of three towns and one domain at the second quarter of 2022, made of a few numbers. */
export function madeBook(indicators: Record<string, Given>): Book {
  const entries = Object.entries(indicators);
  const towns = ['T1', 'T2', 'T3'];
  const rows = entries.flatMap(([code, { values, doubt }]) =>
    Object.entries(values).flatMap(([unit, list]) =>
      list.map((value, at) =>
        figureRow(code, unit, `2022Q${at + 1}`, value, {
          state: value === null ? 'missing' : 'reported',
          ...(doubt ? { doubtKind: 'unit_slip', doubtZh: doubt, doubtEn: doubt } : {}),
        }),
      ),
    ),
  );
  return bookOf(
    {
      county: { ...countyRow(), demonstration: true, opensByItself: false, auditSequence: 0, auditHash: '' },
      domains: [{ countyCode: COUNTY, ...water, whatZh: '供水。', whatEn: 'Water.' }],
      departments: [departmentRow('bureau')],
      unitPasts: [],
      units: [
        unitRow('C', { kind: 'county', sort: 'county', path: 'u-C/' }),
        ...towns.map((code) => unitRow(code, { parentId: 'u-C', path: `u-C/u-${code}/` })),
      ],
      indicators: entries.map(([code], order) => ({
        ...{ countyCode: COUNTY, code, domainCode: 'water', order, currentVersion: 1 },
      })),
      references: [],
      indicatorVersions: entries.map(([code, { version }]) => versionRow(code, { headline: true, ...version })),
      figures: rows,
      rollups: [],
      targets: entries.flatMap(([code, { values, aim }]) =>
        aim ? Object.keys(values).map((unit) => targetRow(code, unit, 2022, aim[0], aim[1])) : [],
      ),
    },
    { period: '2022Q2', day: '2022-07-30' },
  );
}
