import { describe, expect, it } from 'vitest';
import { definitionsOf } from '#lib/domain/catalogue/definition.ts';
import { sameTree } from '#lib/domain/unit-tree.ts';
import { type BookRows, bookOf } from '#lib/features/progress-book/view.ts';
import { sumsOfFigures } from '#lib/features/sum/view.ts';
import type { IndicatorVersion } from '#lib/generated/sqlite/whole/client.ts';
import { COUNTY, countyRow, departmentRow } from '#tests/support/county.ts';
import { figureRow, rollupRow, targetRow, unitRow, versionRow } from '#tests/support/rows.ts';

const units = [
  unitRow('C', { kind: 'county', sort: 'county' }),
  ...['T1', 'T2'].map((code) => unitRow(code, { parentId: 'u-C', path: `/u-C/u-${code}/` })),
];
const figures = [
  figureRow('A', 'T1', '2022Q2', 40),
  figureRow('A', 'T2', '2022Q2', 70),
  figureRow('A', 'T1', '2022Q3', 50),
  figureRow('A', 'T2', '2022Q3', 60),
];
const words = { nameZh: '供水', nameEn: 'Water', glyph: '水', prefix: 'A', whatZh: '', whatEn: '' };
const first = versionRow('A');

function rows(versions: IndicatorVersion[]): BookRows {
  return {
    county: { ...countyRow(), demonstration: false, opensByItself: true, auditSequence: 0, auditHash: '' },
    domains: [{ countyCode: COUNTY, code: 'd', order: 1, ...words }],
    departments: [departmentRow('bureau')],
    units,
    unitPasts: [],
    indicators: [{ countyCode: COUNTY, code: 'A', domainCode: 'd', order: 1, currentVersion: versions.length }],
    references: [],
    indicatorVersions: versions,
    figures,
    rollups: [rollupRow('A', 'C', '2022Q2', 110), rollupRow('A', 'C', '2022Q3', 110)],
    targets: [targetRow('A', 'T1', 2022, 40, 60)],
  };
}
const book = (period: string, ...later: Partial<IndicatorVersion>[]) => {
  const versions = later.map((change, at) => ({ ...first, version: at + 2, validFrom: '2022-07-01', ...change }));
  return bookOf(rows([first, ...versions]), { period, day: '2022-12-01' });
};
const statusOf = (of: ReturnType<typeof book>, period: string) =>
  of.figures.find((row) => row.unitCode === 'T1' && row.period === period)?.status;

describe('a book under a changed definition', () => {
  it('names the indicator as it was called in the quarter of the book', () => {
    const renamed = { nameZh: '新名' };
    expect(book('2022Q2', renamed).indicators.map(({ nameZh }) => nameZh)).toEqual(['指标A']);
    expect(book('2022Q3', renamed).indicators.map(({ nameZh }) => nameZh)).toEqual(['新名']);
  });

  it('judges a figure by the definition of its own quarter', () => {
    const watched = { direction: 'neutral' as const };
    expect(statusOf(book('2022Q3'), '2022Q3')).toBe('behind');
    const changed = book('2022Q3', watched);
    expect(statusOf(changed, '2022Q2')).toBe(statusOf(book('2022Q3'), '2022Q2'));
    expect(statusOf(changed, '2022Q3')).toBe('watched');
  });

  it('goes to the department that answers for it then', () => {
    const moved = { departmentCode: 'health' };
    expect(book('2022Q2', moved).departmentsOf.get('A')).toEqual(['bureau']);
    expect(book('2022Q3', moved).departmentsOf.get('A')).toEqual(['health']);
  });

  it('holds no ended indicator and none of its figures, but does hold it in the quarters before', () => {
    const ended = { ended: true };
    expect(book('2022Q3', ended)).toMatchObject({ indicators: [], figures: [] });
    expect(book('2022Q2', ended).indicators).toHaveLength(1);
    expect(statusOf(book('2022Q2', ended), '2022Q2')).toBeDefined();
    expect(book('2022Q3', ended, { validFrom: '2022-08-01' }).indicators).toHaveLength(1);
  });
});

describe('sums under a changed definition', () => {
  const sums = (change: Partial<IndicatorVersion>) => {
    const versions = [first, { ...first, version: 2, validFrom: '2022-07-01', ...change }];
    return sumsOfFigures(COUNTY, sameTree(units), definitionsOf(versions), figures).map(
      ({ period, value }) => `${period} ${value}`,
    );
  };

  it('are added up by the rule of their own period', () => {
    expect(sums({ nameZh: '新名' })).toEqual(['2022Q2 110', '2022Q3 110']);
    expect(sums({ overUnits: 'none' })).toEqual(['2022Q2 110']);
  });

  it('of what has ended stay as they were', () => {
    expect(sums({ ended: true })).toEqual(['2022Q2 110', '2022Q3 110']);
  });
});
