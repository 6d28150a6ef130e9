import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseState, machineState } from '#lib/server/county-health.ts';
import { lastTick, noteTick } from '#lib/server/last-tick.ts';
import { migrate } from '#lib/server/migrate.ts';
import { ensureSecrets } from '#lib/server/secrets.ts';
import { triggersOf } from '#lib/server/triggers.ts';
import type { Fresh } from '#tests/support/database.ts';
import { countyWithPeople } from '#tests/support/people.ts';

let fresh: Fresh;
let file: string;
beforeAll(async () => {
  fresh = await countyWithPeople();
  file = `${process.env.DULIANG_DATA}/duliang.db`;
  delete process.env.DULIANG_DATABASE_URL;
  ensureSecrets();
  await migrate({ provider: 'sqlite', file }, 'x');
});
afterAll(() => fresh.remove());

describe('the state of the database', () => {
  it('is what it says of itself', async () => {
    const state = await databaseState();
    expect(state).toMatchObject({ kind: 'sqlite', triggers: { count: triggersOf('sqlite').length, faults: [] } });
    expect(state.version).toMatch(/^3\.\d+\.\d+$/);
    expect(state.bytes).toBeGreaterThan(100_000);
    expect(Object.fromEntries(state.settings)).toEqual({
      ...{ journal_mode: 'wal', synchronous: '2', foreign_keys: '1', busy_timeout: '5000' },
    });
    expect(state.schema.count).toBe(state.schema.known);
    expect(state.schema.applied).toMatch(/^\d{14}_/);
  });

  it('tells of a guard that somebody took away', async () => {
    const db = new Database(file);
    db.exec('DROP TRIGGER "County_head"');
    db.close();
    expect((await databaseState()).triggers.faults).toEqual([
      { name: 'County_head', table: 'County', fault: 'missing' },
    ]);
  });
});

describe('the state of the machine', () => {
  it('is told in numbers and versions, and names no place and no secret', () => {
    const state = machineState();
    expect(state.freeBytes).toBeGreaterThan(0);
    expect(state.freeBytes).toBeLessThanOrEqual(state.diskBytes);
    const versions = Object.fromEntries(state.versions);
    expect(versions['Node.js']).toBe(process.versions.node);
    for (const name of ['next', 'react', 'prisma', 'better-sqlite3']) expect(versions[name]).toMatch(/^\d+\.\d+\.\d+/);
    expect(JSON.stringify(state)).not.toContain(process.env.DULIANG_DATA);
  });

  it('has a clock that says when it looked last', () => {
    expect(lastTick()).toBeNull();
    const tick = { at: new Date('2022-11-01T00:00:00Z'), failed: 1 };
    noteTick(tick);
    expect(lastTick()).toEqual(tick);
  });
});
