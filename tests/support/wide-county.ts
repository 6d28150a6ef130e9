import { stepPeriod } from '#lib/domain/period.ts';
import type { Door } from '#lib/server/db.ts';
import { insertRows } from '#lib/server/insert-rows.ts';
import { COUNTY, countyRow, departmentRow } from './county.ts';
import { figureRow, rollupRow, targetRow, unitRow, versionRow } from './rows.ts';

export type Wide = { townships: number; villages: number; quarters: number; indicators: number };

const DOMAINS = ['规划', '建设', '教育', '医疗', '养老', '供水', '客运', '治理', '人才'];
const LAST = '2022Q2';

/** A county of any size, with figures of every unit in every quarter, as a test of what a page costs wants it. */
export async function storeWideCounty(door: Door, { townships, villages, quarters, indicators }: Wide): Promise<void> {
  const count = (n: number) => Array.from({ length: n }, (_, at) => at);
  const towns = count(townships).map((n) => `T${n}`);
  const places = count(villages).map((n) => ({ code: `V${n}`, town: towns[n % Math.max(1, townships)] ?? 'C' }));
  const codes = count(indicators).map((n) => `I${String(n).padStart(2, '0')}`);
  const periods = count(quarters).map((n) => stepPeriod(LAST, n + 1 - quarters) ?? LAST);
  await door.transaction(async (tx) => {
    await tx.county.create({ data: countyRow() });
    await tx.department.create({ data: departmentRow('bureau') });
    for (const [order, name] of DOMAINS.entries())
      await tx.domain.create({
        data: {
          ...{ countyCode: COUNTY, code: `d${order}`, order: order + 1, nameZh: name, nameEn: `Domain ${order + 1}` },
          ...{ glyph: name.slice(0, 1), prefix: `D${order}`, whatZh: '', whatEn: '' },
        },
      });
    await insertRows(tx, 'Unit', [
      unitRow('C', { kind: 'county', sort: 'county', path: 'u-C/' }),
      ...towns.map((code, at) =>
        unitRow(code, { parentId: 'u-C', path: `u-C/u-${code}/`, sort: at % 3 ? 'town' : 'street' }),
      ),
    ]);
    await insertRows(
      tx,
      'Unit',
      places.map(({ code, town }) =>
        unitRow(code, { kind: 'village', sort: 'village', parentId: `u-${town}`, path: `u-C/u-${town}/u-${code}/` }),
      ),
    );
    for (const [order, code] of codes.entries()) {
      const domainCode = `d${order % DOMAINS.length}`;
      await tx.indicator.create({ data: { countyCode: COUNTY, code, domainCode, order, currentVersion: 1 } });
      const { dimension: _none, otherDepartments: _others, ...version } = versionRow(code);
      await tx.indicatorVersion.create({ data: { ...version, otherDepartments: [] } });
    }
    const units = [...towns, ...places.map(({ code }) => code)];
    for (const [at, period] of periods.entries())
      for (const [n, code] of codes.entries()) {
        await insertRows(
          tx,
          'Figure',
          units.map((unit, place) => figureRow(code, unit, period, 20 + at * 15 + ((place * 7 + n * 3) % 20))),
        );
        await insertRows(tx, 'Rollup', [rollupRow(code, 'C', period, 30 + at * 10)]);
      }
    const years = [...new Set(periods.map((period) => Number(period.slice(0, 4))))];
    const targets = years.flatMap((year) =>
      codes.flatMap((code) => ['C', ...towns].map((unit) => targetRow(code, unit, year, 0, 110))),
    );
    await insertRows(
      tx,
      'Target',
      targets.map(({ path: _path, ...target }) => target),
    );
  });
}
