import { type BookRows, bookOf } from '#lib/features/progress-book/view.ts';
import { COUNTY, countyRow, departmentRow } from './county.ts';
import { figureRow, rollupRow, targetRow, unitRow, versionRow } from './rows.ts';

const RATIO = { kind: 'ratio', unitZh: '%', unitEn: '%', decimals: 1, factor: 100, overUnits: 'pooled' } as const;
const NEEDED = { min: 0, max: 100 } as const;

export const TOWNS = ['T1', 'T2', 'T3'] as const;

/** A domain row as a county keeps it. */
export function domainRow(code: string, order: number, nameZh: string, nameEn: string, glyph: string) {
  return {
    countyCode: COUNTY,
    code,
    order,
    nameZh,
    nameEn,
    glyph,
    prefix: code,
    whatZh: `${nameZh}。`,
    whatEn: `${nameEn}.`,
  };
}

/** What each town has of the running total A, by quarter. */
const A: Record<string, readonly (number | null)[]> = {
  T1: [10, 12, 14, 16, 18, 24],
  T2: [20, 20, 20, 20, 20, 20],
  T3: [4, 5, 6, 6, 7, null],
};
/** Numerator and denominator of the share B. */
const B: Record<string, readonly (readonly [number, number])[]> = {
  T1: [
    [50, 100],
    [50, 100],
    [55, 100],
    [60, 100],
    [60, 100],
    [70, 100],
  ],
  T2: [
    [80, 100],
    [80, 100],
    [80, 100],
    [80, 100],
    [80, 100],
    [80, 100],
  ],
  T3: [
    [5, 10],
    [5, 10],
    [5, 10],
    [5, 10],
    [6, 10],
    [9, 10],
  ],
};
export const QUARTERS = ['2021Q1', '2021Q2', '2021Q3', '2021Q4', '2022Q1', '2022Q2'] as const;

function figures() {
  return [
    ...Object.entries(A).flatMap(([town, values]) =>
      QUARTERS.map((period, at) => {
        const value = values[at] ?? null;
        return figureRow('A', town, period, value, value === null ? { state: 'missing' } : {});
      }),
    ),
    ...Object.entries(B).flatMap(([town, parts]) =>
      QUARTERS.map((period, at) => {
        const [numerator, denominator] = parts[at] ?? [0, 1];
        return figureRow('B', town, period, (100 * numerator) / denominator, { numerator, denominator });
      }),
    ),
    ...[5, 7].map((value, at) => figureRow('F', 'C', `2022Q${at + 1}`, value)),
    figureRow('K', 'C', '2022Q2', 3),
    figureRow('W', 'C', '2022Q2', 18, { doubtKind: 'unit_slip', said: '18亿', saidValue: 180_000 }),
    ...['general', 'middle'].map((dimension, at) => figureRow('G', 'C', '2022Q2', 1 + at * 349, { dimension })),
  ];
}

function rollups() {
  const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, value) => all + (value ?? 0), 0);
  return QUARTERS.flatMap((period, at) => {
    const known = TOWNS.map((town) => A[town]?.[at] ?? null);
    const parts = TOWNS.map((town) => B[town]?.[at] ?? ([0, 0] as const));
    const [numerator, denominator] = [sum(parts.map(([n]) => n)), sum(parts.map(([, d]) => d))];
    const covered = known.filter((value) => value !== null).length;
    return [
      rollupRow('A', 'C', period, sum(known), { covered, coverageOf: 3 }),
      rollupRow('B', 'C', period, Number(((100 * numerator) / denominator).toFixed(1)), {
        ...{ numerator, denominator, covered: 3, coverageOf: 3 },
      }),
    ];
  });
}

/**
 * A county of two towns and a street: A is a running total, B a share, F a flow of the whole county, K and W are the
 * county's alone, W is only watched, G has members.
 */
export function smallBookRows(change: Partial<BookRows> = {}): BookRows {
  const version = (code: string, more: Parameters<typeof versionRow>[1]) => {
    const { dimension, ...rest } = versionRow(code, more);
    return { ...rest, dimension: dimension ?? null };
  };
  const codes = ['A', 'B', 'F', 'K', 'W', 'G'];
  return {
    county: { ...countyRow(), demonstration: false, opensByItself: true, auditSequence: 0, auditHash: '' },
    domains: [
      domainRow('base', 0, '基础', 'Base', '基'),
      domainRow('water', 1, '供水', 'Water', '水'),
      domainRow('care', 2, '养老', 'Elderly care', '养'),
    ],
    departments: [departmentRow('bureau'), { ...departmentRow('other'), nameZh: '另一局', nameEn: 'Another Bureau' }],
    unitPasts: [],
    units: [
      unitRow('C', { kind: 'county', sort: 'county', nameZh: '试验县', nameEn: 'Trial County', path: '/u-C/' }),
      ...TOWNS.map((code) =>
        unitRow(code, { parentId: 'u-C', path: `/u-C/u-${code}/`, sort: code === 'T3' ? 'street' : 'town' }),
      ),
    ],
    indicators: codes.map((code, at) => ({
      ...{ countyCode: COUNTY, code, order: at + 1, currentVersion: 1 },
      domainCode: code === 'B' ? 'care' : 'water',
    })),
    references: [],
    indicatorVersions: [
      version('A', { officialOrigin: 'rollup', min: 0 }),
      version('B', {
        ...{ ...RATIO, ...NEEDED, officialOrigin: 'rollup', departmentCode: 'other', otherDepartments: ['bureau'] },
        ...{
          referenceValue: 65,
          referenceYear: 2021,
          referencePlace: 'CHN',
          referenceSourceZh: '国家公报',
          referenceSourceEn: 'A national report',
        },
      }),
      version('F', { kind: 'flow', level: 'county', overUnits: 'none', overTime: 'sum' }),
      version('K', { level: 'county', overUnits: 'none' }),
      version('W', { kind: 'stock', direction: 'neutral', level: 'county', overUnits: 'none' }),
      version('G', {
        level: 'county',
        overUnits: 'none',
        direction: 'neutral',
        dimension: { name: 'level', members: [] },
      }),
    ],
    figures: figures(),
    rollups: rollups(),
    targets: [
      targetRow('A', 'C', 2022, 42, 82),
      targetRow('A', 'T1', 2022, 16, 32),
      targetRow('A', 'T2', 2022, 20, 30),
      targetRow('A', 'T3', 2022, 6, 10),
      targetRow('B', 'C', 2022, 69, 80),
      targetRow('B', 'T1', 2022, 60, 70),
      targetRow('B', 'T2', 2022, 80, 90),
      targetRow('B', 'T3', 2022, 50, 60),
      targetRow('F', 'C', 2022, null, 20),
    ],
    ...change,
  };
}

export function smallBook(change: Partial<BookRows> = {}, period = '2022Q2') {
  return bookOf(smallBookRows(change), { period, day: '2022-09-01' });
}
