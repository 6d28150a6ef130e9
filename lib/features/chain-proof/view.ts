import type { AuditEvent, County } from '#lib/generated/sqlite/whole/client.ts';
import { auditHash, GENESIS } from '#lib/server/audit.ts';
import { isKeptTable, KEPT_AT_FIRST, KEPT_TABLES, type Kept, type KeptTable, storedIn } from '#lib/server/kept-rows.ts';
import type { Fault, NotedHead } from '../proof/view.ts';

/** The hash that the newest event about a row gave it, null where it took the row away. */
type Recorded = Map<string, { hash: string | null; sequence: number }>;

/** What one county's chain tells, gathered event by event, so that a long one is never held whole. */
export type Told = {
  county: string;
  faults: Fault[];
  events: number;
  last: { sequence: number; hash: string };
  /** Tables of which it knows every row; of the others only those that were stored since they are told to it. */
  whole: Set<KeptTable>;
  recorded: Record<KeptTable, Recorded>;
  /** Hash that each release was published with; events of the first version knew another way to work it out. */
  published: Map<string, { hash: string; isOld: boolean }>;
  isNotedThere: boolean;
};

export function nothingTold(county: string): Told {
  const recorded = Object.fromEntries(KEPT_TABLES.map((table) => [table, new Map()])) as Told['recorded'];
  const beginning = { events: 0, last: { sequence: 0, hash: GENESIS }, isNotedThere: false };
  return { county, faults: [], ...beginning, whole: new Set(), recorded, published: new Map() };
}

/** Takes in the next events of a chain, in their order. */
export function listen(told: Told, events: readonly AuditEvent[], noted: NotedHead | null): void {
  for (const event of events) {
    const { sequence, hash, kept } = event;
    if (told.events === 0 && kept !== null) told.whole = new Set(KEPT_AT_FIRST);
    const values = { county: told.county, sequence };
    if (sequence !== told.last.sequence + 1) told.faults.push({ code: 'event_number', values });
    else if (event.previousHash !== told.last.hash) told.faults.push({ code: 'event_link', values });
    if (auditHash(event) !== hash) told.faults.push({ code: 'event_hash', values });
    if (noted && sequence === noted.sequence && hash.startsWith(noted.hash)) told.isNotedThere = true;
    record(told, event);
    told.last = { sequence, hash };
    told.events += 1;
  }
}

function record(told: Told, { sequence, kept, action, after }: AuditEvent): void {
  const { recorded, published } = told;
  const { whole, ...stored } = Object(kept) as Kept;
  for (const [table, rows] of Object.entries(stored)) {
    if (!isKeptTable(table)) continue;
    const known = recorded[table];
    for (const [row, hash] of Object.entries(Object(rows) as Record<string, string | null>)) {
      // What was taken away had been stored, or an event is missing.
      if (hash === null && !known.has(row) && told.whole.has(table))
        told.faults.push({ code: 'row_unknown', values: { table: storedIn(table), row } });
      known.set(row, { hash, sequence });
    }
  }
  if (Array.isArray(whole)) for (const table of whole) told.whole.add(table);
  if (action !== 'release.publish') return;
  const { id, hash } = Object(after) as { id?: unknown; hash?: unknown };
  if (typeof id === 'string' && typeof hash === 'string') published.set(id, { hash, isOld: kept === null });
}

/** Tables that the chain does not know row by row: setting up tells it, so the event that did is gone or still to come. */
export function partFaults({ county, whole }: Told): Fault[] {
  const part = KEPT_TABLES.filter((table) => !whole.has(table));
  return part.length === 0 ? [] : [{ code: 'chain_part', values: { county, tables: part.join(', ') } }];
}

/** The chain against the head that the county's row keeps. */
export function headFaults(
  { county, events, last }: Told,
  head: Pick<County, 'auditSequence' | 'auditHash'> | undefined,
): Fault[] {
  if (!head) return [{ code: 'head_gone', values: { county, events } }];
  if (head.auditSequence === last.sequence && head.auditHash === last.hash) return [];
  return [{ code: 'head', values: { county, sequence: head.auditSequence, last: last.sequence } }];
}
