import type { AuditEvent, County } from '#lib/generated/sqlite/whole/client.ts';
import { auditHash, GENESIS, type Head } from '#lib/server/audit.ts';
import type { Fault } from '../proof/view.ts';

/** Walks one county's chain from its beginning to the head that the county's row keeps. */
export function chainFaults(county: string, events: readonly AuditEvent[], head: Head | undefined): Fault[] {
  const faults: Fault[] = [];
  let before = { sequence: 0, hash: GENESIS };
  for (const event of events) {
    const { sequence, previousHash, hash } = event;
    const values = { county, sequence };
    if (sequence !== before.sequence + 1) faults.push({ code: 'event_number', values });
    else if (previousHash !== before.hash) faults.push({ code: 'event_link', values });
    if (auditHash(event) !== hash) faults.push({ code: 'event_hash', values });
    before = { sequence, hash };
  }
  if (!head) return [...faults, { code: 'head_gone', values: { county, events: events.length } }];
  if (head.auditSequence !== before.sequence || head.auditHash !== before.hash)
    faults.push({ code: 'head', values: { county, sequence: head.auditSequence, last: before.sequence } });
  return faults;
}

/** Events by county, in their order. @param counties whose rows are there, with or without events */
export function byCounty(events: readonly AuditEvent[], counties: readonly Pick<County, 'code'>[]) {
  const chains = new Map<string, AuditEvent[]>(counties.map(({ code }) => [code, []]));
  for (const event of events) chains.set(event.countyCode, [...(chains.get(event.countyCode) ?? []), event]);
  return chains;
}
