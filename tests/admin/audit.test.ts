import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadAuditFile } from '#lib/features/audit-export/loaders.ts';
import { countEvents, readEvents, readHead } from '#lib/features/audit-log/data.ts';
import { askedOf } from '#lib/features/audit-log/schema.ts';
import { filterOf, PER_PAGE } from '#lib/features/audit-log/view.ts';
import { readNamed, readPeople } from '#lib/features/audit-words/data.ts';
import { appendAudit, holdChain } from '#lib/server/audit.ts';
import { openWorking } from '#lib/server/working.ts';
import { COUNTY } from '#tests/support/county.ts';
import type { Fresh } from '#tests/support/database.ts';
import { addPerson, countyWithPeople } from '#tests/support/people.ts';

let fresh: Fresh;
const START = new Date('2022-10-01T00:00:00Z').getTime();

vi.mock('#lib/server/working.ts', async (original) => {
  const real = await original<typeof import('#lib/server/working.ts')>();
  return { ...real, working: () => client ?? real.working() };
});
vi.mock('#lib/server/session.ts', () => ({ currentSession: async () => session }));
let session: unknown = null;
let client: ReturnType<typeof openWorking>;

/** A chain of some length: an event an hour, by turns of two people and the calendar. */
beforeAll(async () => {
  fresh = await countyWithPeople();
  await addPerson(fresh, 'anna', { name: '安娜' });
  await addPerson(fresh, 'bo', { name: '波' });
  await fresh.door.transaction(async (tx) => {
    for (let at = 0; at < 150; at += 1) {
      await appendAudit(tx, await holdChain(tx, COUNTY), {
        ...{ countyCode: COUNTY, at: new Date(START + at * 3_600_000) },
        actor: ['person:anna', 'person:bo', 'system:clock'][at % 3] ?? '',
        action: at % 2 === 0 ? 'form.change' : 'holiday.change',
        subject: at % 5 === 0 ? 'person:bo' : `form:f${at}`,
        ...{ before: null, after: { at } },
      });
    }
  });
  client = openWorking(fresh.address);
}, 120_000);
afterAll(async () => {
  await client.$disconnect();
  await fresh.remove();
});

async function find(query: Record<string, string>) {
  const asked = askedOf(query);
  const filter = filterOf(COUNTY, asked, await readPeople(COUNTY), 'zh');
  const rows = await readEvents(filter, { ...asked, most: PER_PAGE });
  return { rows, ...(await countEvents(filter, rows[0]?.sequence ?? null)) };
}

describe('the audit log', () => {
  it('goes from page to page and back, and shows every event once, newest first', async () => {
    const { auditSequence: last } = await fresh.door.transaction((tx) => holdChain(tx, COUNTY));
    const seen: number[] = [];
    for (let before = ''; ; ) {
      const { rows } = await find({ before });
      seen.push(...rows.map(({ sequence }) => sequence));
      before = String(rows.at(-1)?.sequence);
      if (rows.length < PER_PAGE) break;
    }
    expect(seen).toEqual(Array.from({ length: last }, (_, at) => last - at));
    const second = await find({ before: String(seen[PER_PAGE - 1]) });
    expect(second.newer).toBe(PER_PAGE);
    const back = await find({ after: String(second.rows[0]?.sequence) });
    expect(back.rows.map(({ sequence }) => sequence)).toEqual(seen.slice(0, PER_PAGE));
  });

  it.each([
    [{ who: '安娜' }, 50],
    [{ who: '日历', action: 'form.change' }, 25],
    [{ subject: 'f1' }, 49],
    [{ action: 'form.change', from: '2022-10-02', to: '2022-10-02' }, 12],
    [{ who: 'nobody at all' }, 0],
  ])('finds by %j what fits', async (query, count) => {
    const found = await find(query as Record<string, string>);
    expect(found.count).toBe(count);
    expect(found.rows).toHaveLength(Math.min(count, PER_PAGE));
  });

  it('finds what was done to somebody by name', async () => {
    const { rows } = await find({ subject: '波' });
    expect(new Set(rows.map(({ subject }) => subject))).toEqual(new Set(['person:bo']));
    expect(rows).toHaveLength(30);
  });

  it('says where the chain ends, as the chain itself does', async () => {
    const held = await fresh.door.transaction((tx) => holdChain(tx, COUNTY));
    expect(await readHead(COUNTY)).toEqual({ sequence: held.auditSequence, hash: held.auditHash });
  });

  it('names units and departments that events speak of', async () => {
    const { units, departments } = await readNamed(COUNTY, ['u-T1', 'nothing']);
    expect(units.map(({ id }) => id)).toEqual(['u-T1']);
    expect(departments).toHaveLength(1);
  });

  it('is exported whole, however many parts it is read in', async () => {
    await fresh.door.transaction(async (tx) => {
      const entry = { countyCode: COUNTY, at: new Date(START), actor: 'person:bo', before: null, after: null };
      for (let at = 0; at < 850; at += 1)
        await appendAudit(tx, await holdChain(tx, COUNTY), {
          ...entry,
          action: 'department.change',
          subject: 'unit:u-T1',
        });
    });
    const person = { kind: 'person', id: 'a', mustChangePassword: false, secondFactor: 'proved' };
    const grants = [{ role: 'admin', unitPath: 'u-C/', departmentCode: null }];
    session = { countyCode: COUNTY, countyPath: 'u-C/', person: { ...person, grants } };
    const file = await loadAuditFile({ action: 'department.change', who: '波', locale: 'zh' });
    const parts: string[] = [];
    for await (const part of file?.parts ?? []) parts.push(part);
    expect(parts.length).toBeGreaterThan(3);
    const rows: Record<string, string>[] = parse(parts.join(''), { bom: true, columns: true });
    expect(rows).toHaveLength(850);
    expect(new Set(rows.map((row) => row.编号)).size).toBe(850);
    expect(rows[0]).toMatchObject({ 谁: '波', '对谁、对什么': 'T1镇' });
    session = { countyCode: COUNTY, countyPath: 'u-C/', person: { ...person, grants: [] } };
    expect(await loadAuditFile({})).toBeNull();
  });
});
