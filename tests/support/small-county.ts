import type { Tx } from '#lib/server/db.ts';
import { COUNTY, countyRow, departmentRow } from './county.ts';
import { figureRow, rollupRow, targetRow, unitRow, versionRow } from './rows.ts';

const domain = { nameZh: '供水', nameEn: 'Water', glyph: '水', prefix: 'WAT', whatZh: '供水。', whatEn: 'Water.' };

/** A county of two towns and one village, one domain, one indicator, two quarters: enough to publish. */
export async function storeSmallCounty(tx: Tx): Promise<void> {
  await tx.county.create({ data: countyRow() });
  await tx.department.create({ data: departmentRow('bureau') });
  await tx.domain.create({ data: { countyCode: COUNTY, code: 'water', order: 1, ...domain } });
  const unit = (code: string, change = {}) => tx.unit.create({ data: unitRow(code, change) });
  await unit('C', { kind: 'county', sort: 'county' });
  for (const town of ['T1', 'T2']) await unit(town, { parentId: 'u-C', path: `/u-C/u-${town}/` });
  await unit('V1', { kind: 'village', sort: 'village', parentId: 'u-T1', path: '/u-C/u-T1/u-V1/' });
  await tx.indicator.create({
    data: { countyCode: COUNTY, code: 'A', domainCode: 'water', order: 1, currentVersion: 1 },
  });
  const { dimension: _none, otherDepartments: _others, ...version } = versionRow('A', { officialOrigin: 'rollup' });
  await tx.indicatorVersion.create({ data: { ...version, otherDepartments: [] } });
  for (const [period, first, second] of [
    ['2022Q1', 40, 45],
    ['2022Q2', 45, 50],
  ] as const) {
    await tx.figure.create({ data: figureRow('A', 'T1', period, first) });
    await tx.figure.create({ data: figureRow('A', 'T2', period, second) });
    await tx.rollup.create({ data: rollupRow('A', 'C', period, first + second) });
  }
  const { path: _path, ...target } = targetRow('A', 'C', 2022, 80, 120);
  await tx.target.create({ data: target });
}

/** A figure revised as an approval does it: new value, next version, the reason, and the county's sum with it. */
export async function revise(tx: Tx, period: string, unit: string, value: number, sum: number): Promise<void> {
  const { id } = figureRow('A', unit, period, value);
  await tx.figure.update({ where: { countyCode_id: { countyCode: COUNTY, id } }, data: { value, version: 2 } });
  await tx.figureVersion.create({
    data: {
      countyCode: COUNTY,
      figureId: id,
      version: 2,
      value,
      operator: 'eq',
      state: 'reported',
      reason: '重复计数',
      reasonEn: 'Counted twice',
      filedBy: 'clerk',
      filedAt: new Date('2022-08-01T00:00:00Z'),
      approvedBy: 'office',
      approvedAt: new Date('2022-08-02T00:00:00Z'),
    },
  });
  const key = { countyCode: COUNTY, unitId: 'u-C', period, indicatorCode: 'A', dimension: '' };
  await tx.rollup.update({ where: { countyCode_unitId_period_indicatorCode_dimension: key }, data: { value: sum } });
}
