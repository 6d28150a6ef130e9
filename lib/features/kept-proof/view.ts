import { endsByItself, type KeptTable, keptHash, keyOf, storedIn } from '#lib/server/kept-rows.ts';
import type { Told } from '../chain-proof/view.ts';
import type { Fault } from '../proof/view.ts';

/** Compares the rows of one table and county with what the chain says of them. */
export function keptFaults(table: KeptTable, rows: readonly object[], { recorded, whole }: Told): Fault[] {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const key = keyOf(table, row);
    // Named twice: one of them is not the row that was told.
    if (seen.has(key)) faults.push({ code: 'row_unknown', values: { table: storedIn(table), row: key } });
    seen.add(key);
    const known = recorded[table].get(key);
    if (known?.hash && known.hash !== keptHash(table, row))
      faults.push({ code: 'row_changed', values: { table: storedIn(table), row: key, sequence: known.sequence } });
    if (known?.hash) continue;
    if (whole.has(table) || known) faults.push({ code: 'row_unknown', values: { table: storedIn(table), row: key } });
  }
  for (const [row, { hash, sequence }] of recorded[table]) {
    if (hash !== null && !seen.has(row) && !endsByItself(table))
      faults.push({ code: 'row_gone', values: { table: storedIn(table), row, sequence } });
  }
  return faults;
}
