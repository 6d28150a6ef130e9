import { type KeptTable, keptHash, keyOf } from '#lib/server/kept-rows.ts';
import type { Told } from '../chain-proof/view.ts';
import type { Fault } from '../proof/view.ts';

/** Compares the rows of one table and county with what the chain says of them. */
export function keptFaults(table: KeptTable, rows: readonly object[], { recorded, isOld }: Told) {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  let unproved = 0;
  for (const row of rows) {
    const key = keyOf(table, row);
    seen.add(key);
    const known = recorded[table].get(key);
    if (known?.hash && known.hash !== keptHash(table, row))
      faults.push({ code: 'row_changed', values: { table, row: key, sequence: known.sequence } });
    if (known?.hash) continue;
    if (isOld && !known) unproved += 1;
    else faults.push({ code: 'row_unknown', values: { table, row: key } });
  }
  for (const [row, { hash, sequence }] of recorded[table]) {
    if (hash !== null && !seen.has(row)) faults.push({ code: 'row_gone', values: { table, row, sequence } });
  }
  return { faults, unproved };
}
