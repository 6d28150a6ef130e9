import { bookOf } from '#lib/features/progress-book/view.ts';
import { entriesOf } from '#lib/features/target-entry/view.ts';
import type { OpenTargets } from '#lib/features/target-list/loaders.ts';
import type { Target, TargetAnswer } from '#lib/generated/sqlite/whole/client.ts';
import { COUNTY, countyRow, departmentRow } from './county.ts';
import { person } from './open-form.ts';
import { figureRow, rollupRow, targetRow, unitRow, versionRow } from './rows.ts';

export const TODAY = '2022-08-15';
const said = { glyph: '水', prefix: 'A', whatZh: '', whatEn: '' };
const QUARTERS = ['2021Q1', '2021Q2', '2021Q3', '2021Q4', '2022Q1', '2022Q2'];

/** Two towns. SUM adds up, RATE is each town's own, ONLY is the county's alone, WATCH has no target, PEOPLE is a base. */
const versions = [
  versionRow('SUM', { officialOrigin: 'rollup', kind: 'to_date' }),
  versionRow('RATE', {
    kind: 'ratio',
    overUnits: 'pooled',
    unitZh: '%',
    unitEn: '%',
    decimals: 1,
    factor: 100,
    max: 100,
  }),
  versionRow('ONLY', { level: 'county', kind: 'flow' }),
  versionRow('WATCH', { direction: 'neutral' }),
  versionRow('PEOPLE', { direction: 'neutral', kind: 'stock', unitZh: '人', unitEn: 'persons' }),
].map(({ dimension: _none, ...row }) => ({ ...row, dimension: null }));

const figures = [
  ...QUARTERS.flatMap((period, at) => [
    figureRow('SUM', 'T1', period, 30 + at * 5),
    figureRow('SUM', 'T2', period, 20 + at * 2),
    figureRow('ONLY', 'C', period, 10 + at),
  ]),
  figureRow('RATE', 'T1', '2021Q4', 80, { numerator: 80, denominator: 100 }),
  figureRow('RATE', 'T2', '2021Q4', 40, { numerator: 20, denominator: 50 }),
  figureRow('RATE', 'C', '2021Q4', 66.7, { numerator: 100, denominator: 150 }),
  figureRow('PEOPLE', 'T1', '2022Q2', 3000),
  figureRow('PEOPLE', 'T2', '2022Q2', 1000),
];

export const sumTarget = (unit: string, target: number, change: Partial<Target> = {}): Target => ({
  ...targetRow('SUM', unit, 2022, { C: 71, T1: 45, T2: 26 }[unit] ?? null, target),
  ...{ basis: 'plan', inForceFrom: '2022-01-20', ...change },
});

export const answerRow = (unit: string, answer: TargetAnswer['answer'], change: Partial<TargetAnswer> = {}) => ({
  ...{ countyCode: COUNTY, id: `a-${unit}-${answer}`, indicatorCode: 'SUM', unitId: `u-${unit}`, year: 2022 },
  ...{ version: 1, answer, text: null, by: 'person:head', at: new Date('2022-01-25T02:00:00Z'), ...change },
});

type Given = { targets?: readonly Target[]; answers?: readonly TargetAnswer[]; year?: number; indicator?: string };

/** What a loader would give of that county, to somebody who may do everything. */
export function openTargets({ targets = [], answers = [], year = 2022, indicator }: Given = {}): OpenTargets {
  const book = bookOf(
    {
      county: { ...countyRow(), demonstration: true, opensByItself: true, auditSequence: 0, auditHash: '' },
      domains: [
        { countyCode: COUNTY, code: 'water', order: 1, nameZh: '供水', nameEn: 'Water', ...said },
        { countyCode: COUNTY, code: 'base', order: 0, nameZh: '基数', nameEn: 'Base', ...said },
      ],
      departments: [departmentRow('bureau')],
      unitPasts: [],
      units: [
        unitRow('C', { kind: 'county', sort: 'county', path: 'u-C/', nameZh: '试验县' }),
        unitRow('T1', { parentId: 'u-C', path: 'u-C/u-T1/' }),
        unitRow('T2', { parentId: 'u-C', path: 'u-C/u-T2/' }),
      ],
      indicators: versions.map(({ indicatorCode: code }, order) => ({
        ...{ countyCode: COUNTY, code, domainCode: code === 'PEOPLE' ? 'base' : 'water', order, currentVersion: 1 },
      })),
      references: [],
      indicatorVersions: versions,
      figures,
      rollups: QUARTERS.map((period, at) => rollupRow('SUM', 'C', period, 50 + at * 7)),
      targets: [...targets],
    },
    { period: '2022Q2', day: TODAY },
  );
  const rows = { targets: targets.filter((one) => one.year === year), answers };
  return {
    ...{ book, today: TODAY, year, years: [2021, 2022, 2023], rows, maySet: true, mayRemind: true },
    entries: entriesOf({ book, rows, year, today: TODAY }, indicator),
    people: {
      heads: [{ userId: 'head', name: '张三', phone: null, actor: person('head', 'first_reviewer', 'u-C/u-T1/') }],
      people: [
        { id: 'head', name: '张三', nameEn: null },
        { id: 'reviewer', name: '李四', nameEn: 'Li Si' },
      ],
    },
    mayAnswer: ({ unit }) => unit.code === 'T1',
  };
}
