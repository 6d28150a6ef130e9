import { describe, expect, it } from 'vitest';
import type { AsOfRows } from '#lib/features/as-of/data.ts';
import { figureAsOf } from '#lib/features/as-of/view.ts';
import type { FigureVersion } from '#lib/generated/sqlite/whole/client.ts';
import { COUNTY } from '#tests/support/county.ts';
import { figureRow, targetRow, unitRow, versionRow } from '#tests/support/rows.ts';

const version = (figureId: string, n: number, value: number, day: string): FigureVersion => ({
  ...{ countyCode: COUNTY, figureId, version: n, value, numerator: null, denominator: null, operator: 'eq' },
  ...{ state: 'reported', said: null, reason: n > 1 ? 'counted twice' : null, reasonEn: null },
  ...{ filedBy: 'clerk', filedAt: new Date(0), approvedBy: 'office', approvedAt: new Date(`${day}T01:00:00Z`) },
  submissionId: null,
});

/** A town whose 95 of July turned out to be 90 in August, and whose target was raised in September. */
function rows(change: Partial<AsOfRows> = {}): AsOfRows {
  const figure = figureRow('A', 'T', '2022Q2', 90, { version: 2 });
  const { dimension: _none, ...definition } = versionRow('A');
  return {
    unitId: 'u-T',
    units: [unitRow('T')],
    unitPasts: [],
    figures: [figure],
    versions: [version(figure.id, 1, 95, '2022-07-10'), version(figure.id, 2, 90, '2022-08-10')],
    indicators: [{ countyCode: COUNTY, code: 'A', domainCode: 'd', order: 1, currentVersion: 1 }],
    indicatorVersions: [{ ...definition, dimension: null }],
    targets: [
      targetRow('A', 'T', 2022, 80, 110),
      { ...targetRow('A', 'T', 2022, 80, 200), version: 2, inForceFrom: '2022-09-01' },
    ],
    county: { code: COUNTY, thresholds: {} },
    ...change,
  };
}
const on = (day: string, given = rows()) => figureAsOf(given, { period: '2022Q2', dimension: '', day });

describe('the status as of a past day', () => {
  it('is none before anything was approved, the day before the approval included', () => {
    expect(on('2022-07-09')).toBeNull();
  });

  it('is judged by the version that counted on the day', () => {
    expect(on('2022-07-10')).toMatchObject({ value: 95, status: 'on_schedule', figureVersion: 1 });
    expect(on('2022-08-10')).toMatchObject({ value: 90, status: 'behind', figureVersion: 2 });
  });

  it('is judged by the target that was in force on the day', () => {
    expect(on('2022-08-31')?.ratio).toBeCloseTo(10 / 30 / 0.5);
    expect(on('2022-09-01')?.ratio).toBeCloseTo(10 / 120 / 0.5);
  });

  it('of a whole is that of the parts known by then, with how many they were', () => {
    const parts = ['T1', 'T2'].map((town) => figureRow('A', town, '2022Q2', 10));
    const given = rows({
      unitId: 'u-C',
      units: [unitRow('C', { kind: 'county' }), ...['T1', 'T2'].map((town) => unitRow(town, { parentId: 'u-C' }))],
      figures: parts,
      versions: parts.map(({ id }, at) => version(id, 1, 10, `2022-07-1${at}`)),
    });
    expect(on('2022-07-10', given)).toMatchObject({ origin: 'rollup', value: 10, covered: 1, coverageOf: 2 });
    expect(on('2022-07-11', given)).toMatchObject({ value: 20, covered: 2 });
  });
});
