import type { Tx } from '#lib/server/db.ts';
import { insertRows } from '#lib/server/insert-rows.ts';
import type { Snapshot } from './view.ts';

/** Stores the frozen rows of one release. */
export async function storeSnapshot(tx: Tx, snapshot: Snapshot): Promise<void> {
  await insertRows(tx, 'ReleasedDomain', snapshot.domains);
  await insertRows(tx, 'ReleasedSource', snapshot.sources);
  await insertRows(tx, 'ReleasedIndicator', snapshot.indicators);
  await insertRows(tx, 'ReleasedFact', snapshot.facts);
  await insertRows(tx, 'ReleasedUnit', snapshot.units);
  // JSON is stored as its text.
  const targets = snapshot.targets.map((row) => ({ ...row, path: row.path ? JSON.stringify(row.path) : null }));
  await insertRows(tx, 'ReleasedTarget', targets);
  await insertRows(tx, 'ReleasedFigure', snapshot.figures);
  await insertRows(tx, 'ReleasedProgress', snapshot.progress);
  await insertRows(tx, 'ReleasedChange', snapshot.changes);
  await insertRows(tx, 'ReleasedReference', snapshot.references);
}
