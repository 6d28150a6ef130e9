import type { AuditEvent } from '#lib/generated/sqlite/whole/client.ts';
import { type Kept, type KeptTable, keptHash, keyOf } from '#lib/server/kept-rows.ts';
import type { Fault } from '../proof/view.ts';

/** What the chain says of the rows of one table: by key, the newest hash and the event that gave it. */
type Recorded = ReadonlyMap<string, { hash: string; sequence: number }>;

function recordedRows(chain: readonly AuditEvent[], table: KeptTable): Recorded {
  const found = new Map<string, { hash: string; sequence: number }>();
  for (const { kept, sequence } of chain) {
    const rows = (kept as Kept | null)?.[table] ?? {};
    for (const [key, hash] of Object.entries(rows)) found.set(key, { hash, sequence });
  }
  return found;
}

/** Whether a chain began before events told which rows they stored. */
function isOld(chain: readonly AuditEvent[]): boolean {
  return chain[0] !== undefined && chain[0].kept === null;
}

/** Compares the rows of one table and county with what the chain says of them. */
export function keptFaults(table: KeptTable, rows: readonly object[], chain: readonly AuditEvent[]) {
  const recorded = recordedRows(chain, table);
  const faults: Fault[] = [];
  const seen = new Set<string>();
  let unproved = 0;
  for (const row of rows) {
    const key = keyOf(table, row);
    seen.add(key);
    const known = recorded.get(key);
    if (known && known.hash !== keptHash(row))
      faults.push({ code: 'row_changed', values: { table, row: key, sequence: known.sequence } });
    if (known) continue;
    if (isOld(chain)) unproved += 1;
    else faults.push({ code: 'row_unknown', values: { table, row: key } });
  }
  for (const [row, { sequence }] of recorded) {
    if (!seen.has(row)) faults.push({ code: 'row_gone', values: { table, row, sequence } });
  }
  return { faults, unproved };
}
