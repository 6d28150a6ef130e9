import type { Tx } from '#lib/server/db.ts';
import { insertRows } from '#lib/server/insert-rows.ts';
import { keepRows } from '#lib/server/kept-rows.ts';
import type { CatalogueRecords } from './catalogue.ts';
import type { CountyRecords } from './county.ts';
import type { DemonstrationRows } from './demonstration/build.ts';
import type { Correction } from './demonstration/corrections.ts';
import type { FormRecords } from './forms.ts';
import type { UnitRecord } from './units.ts';

export type EmptyCountyRows = CountyRecords & CatalogueRecords & FormRecords & { units: UnitRecord[] };

/** A statement holds at most 32,766 values on SQLite, and the widest row has about forty. */
const ROWS_AT_ONCE = 600;

/** Stores a county without figures. The database holds none before. */
export async function storeEmptyCounty(tx: Tx, rows: EmptyCountyRows): Promise<void> {
  await tx.county.create({ data: rows.county });
  await tx.countyProfile.create({ data: rows.profile });
  await tx.domain.createMany({ data: rows.domains });
  await tx.department.createMany({ data: rows.departments });
  await tx.indicator.createMany({ data: rows.indicators });
  await inChunks(rows.indicatorVersions, (data) => tx.indicatorVersion.createMany({ data }));
  await tx.source.createMany({ data: rows.sources });
  await insertRows(tx, 'PlausibilityRule', rows.plausibilityRules);
  await insertRows(tx, 'Unit', rows.units);
  await tx.form.createMany({ data: rows.forms });
  await insertRows(tx, 'Holiday', rows.holidays);
}

/** Stores a whole county; its corrections wait until what they correct has been published. */
export async function storeCounty(tx: Tx, rows: DemonstrationRows): Promise<void> {
  await storeEmptyCounty(tx, rows);
  await insertRows(tx, 'Fact', rows.facts);
  await insertRows(tx, 'Figure', rows.figures);
  await insertRows(tx, 'FigureVersion', rows.versions);
  await insertRows(tx, 'Rollup', rows.rollups);
  await inChunks(rows.targets, (data) => tx.target.createMany({ data }));
}

/** Puts one published figure right: its new state, the version that says why, and the sums that follow. */
export async function storeCorrection(tx: Tx, { figure, version, rollups }: Correction): Promise<void> {
  const { countyCode, id, ...rest } = figure;
  keepRows(tx, 'Figure', [figure]);
  await tx.figure.update({ where: { countyCode_id: { countyCode, id }, version: figure.version - 1 }, data: rest });
  await insertRows(tx, 'FigureVersion', [version]);
  for (const { countyCode, unitId, period, indicatorCode, dimension, ...sum } of rollups) {
    await tx.rollup.update({
      where: {
        countyCode_unitId_period_indicatorCode_dimension: { countyCode, unitId, period, indicatorCode, dimension },
      },
      data: sum,
    });
  }
}

async function inChunks<T>(rows: readonly T[], store: (part: T[]) => PromiseLike<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) await store(rows.slice(at, at + ROWS_AT_ONCE));
}
