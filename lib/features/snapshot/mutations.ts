import type { Tx } from '#lib/server/db.ts';
import { insertRows } from '#lib/server/insert-rows.ts';
import type { Snapshot, Working } from './view.ts';

/** Everything a release is frozen from, read inside the transaction that publishes it. */
export async function readWorking(tx: Tx, countyCode: string): Promise<Working> {
  const where = { countyCode };
  return {
    county: await tx.county.findUniqueOrThrow({ where: { code: countyCode } }),
    domains: await tx.domain.findMany({ where, orderBy: { order: 'asc' } }),
    departments: await tx.department.findMany({ where }),
    units: await tx.unit.findMany({ where, orderBy: { code: 'asc' } }),
    indicators: await tx.indicator.findMany({ where, orderBy: { order: 'asc' } }),
    indicatorVersions: await tx.indicatorVersion.findMany({ where }),
    figures: await tx.figure.findMany({ where }),
    rollups: await tx.rollup.findMany({ where }),
    targets: await tx.target.findMany({ where }),
    facts: await tx.fact.findMany({ where: { countyCode, public: true }, orderBy: { order: 'asc' } }),
    sources: await tx.source.findMany({ where, orderBy: { order: 'asc' } }),
  };
}

/** SQLite takes 32,766 values in a statement; the widest row has about forty. */
const ROWS_AT_ONCE = 500;

/** Stores the frozen rows of one release. */
export async function storeSnapshot(tx: Tx, snapshot: Snapshot): Promise<void> {
  await tx.releasedDomain.createMany({ data: snapshot.domains });
  await tx.releasedSource.createMany({ data: snapshot.sources });
  await tx.releasedIndicator.createMany({ data: snapshot.indicators });
  await tx.releasedFact.createMany({ data: snapshot.facts });
  for (const data of chunks(snapshot.units)) await tx.releasedUnit.createMany({ data });
  for (const data of chunks(snapshot.targets)) await tx.releasedTarget.createMany({ data });
  await insertRows(tx, 'ReleasedFigure', snapshot.figures);
  await insertRows(tx, 'ReleasedProgress', snapshot.progress);
  await insertRows(tx, 'ReleasedChange', snapshot.changes);
}

function* chunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) yield rows.slice(at, at + ROWS_AT_ONCE);
}
