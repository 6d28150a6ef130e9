import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishRelease } from '#lib/features/release/mutations.ts';
import { write } from '#lib/server/gateway.ts';
import { postgresTriggerFaults, withPostgres } from '#lib/server/guard-postgres.ts';
import { sqliteTriggerFaults } from '#lib/server/guard-sqlite.ts';
import { migrate } from '#lib/server/migrate.ts';
import { schemaFiles } from '#lib/server/schema-files.ts';
import { APPEND_ONLY, RELEASE_HEAD, triggersOf } from '#lib/server/triggers.ts';
import { fillAppendOnly } from '#tests/support/append-only.ts';
import { COUNTY, intent } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { SETUP } from '#tests/support/open-form.ts';
import { openRaw, type Raw } from '#tests/support/raw.ts';
import { revise, storeSmallCounty } from '#tests/support/small-county.ts';

let fresh: Fresh;
let raw: Raw;
const publish = (version: number) =>
  publishRelease(
    {
      ...{ countyCode: COUNTY, actor: SETUP, now: new Date('2022-08-03T00:00:00Z') },
      input: {
        ...{ period: '2022Q2', version, publishedAt: '2022-07-28T01:00:00Z', approvedBy: 'office' },
        ...{ noteZh: '说明', noteEn: 'Note', nextReleaseOn: null },
      },
    },
    fresh.door,
  );
beforeAll(async () => {
  fresh = await freshDatabase();
  await write(intent(), async (tx) => ({ answer: await storeSmallCounty(tx) }), fresh.door);
  await fresh.door.transaction(fillAppendOnly);
  await publish(1);
  await fresh.door.transaction((tx) => revise(tx, '2022Q2', 'T2', 40, 85));
  await publish(2);
  raw = await openRaw(fresh.address);
});
afterAll(async () => {
  await raw.close();
  await fresh.remove();
});

const text = schemaFiles('sqlite')
  .map((file) => file.content)
  .join('\n');
const bodies = new Map(
  [...text.matchAll(/((?:^\/\/\/.*\n)*)^model (\w+) \{\n([\s\S]*?)^\}/gm)].map((m) => [m[2] ?? '', m]),
);
const tables = Object.keys(APPEND_ONLY) as (keyof typeof APPEND_ONLY)[];

describe('what is written once', () => {
  it('is every model that says so, and everything that a release freezes, each with its key', () => {
    const meant = [...bodies].filter(
      ([name, [, comment]]) => /^Released/.test(name) || /append-only/i.test(comment ?? ''),
    );
    const chain = [...meant.map(([name]) => name), 'AuditEvent'];
    expect([...tables].sort()).toEqual(chain.sort());
    for (const table of tables) expect(bodies.get(table)?.[3]).toContain(`@@id([${APPEND_ONLY[table].join(', ')}])`);
  });

  it('is of a release everything but its withdrawal', () => {
    const columns = [...(bodies.get('Release')?.[3] ?? '').matchAll(/^ {2}(\w+)\s+\w/gm)].map((match) => match[1]);
    expect([...RELEASE_HEAD, 'withdrawnAt'].sort()).toEqual(columns.sort());
  });

  it.each([...tables, 'Release'] as const)('%s takes no change, no deletion and no replacement', async (table) => {
    const before = await raw.all(`SELECT * FROM "${table}"`);
    expect(before.length).toBeGreaterThan(0);
    await expect(raw.run(`UPDATE "${table}" SET "countyCode" = "countyCode"`)).rejects.toThrow(/append-only|withdrawn/);
    await expect(raw.run(`DELETE FROM "${table}"`)).rejects.toThrow('append-only');
    if (fresh.address.provider === 'sqlite') {
      const again = `INSERT OR REPLACE INTO "${table}" SELECT * FROM "${table}"`;
      await expect(raw.run(again)).rejects.toThrow(/holds this row already/);
    } else await expect(raw.run(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow('append-only');
    expect(await raw.all(`SELECT * FROM "${table}"`)).toEqual(before);
  });
});

describe('a version of a figure', () => {
  const copy = (version: number, filedBy: string, reason: string) =>
    raw.run(`INSERT INTO "FigureVersion" ("countyCode","figureId","version","operator","state","reason","filedBy","filedAt","approvedBy","approvedAt")
      SELECT "countyCode","figureId",${version},"operator","state",${reason},'${filedBy}',"filedAt",'office',"approvedAt" FROM "FigureVersion" LIMIT 1`);

  it('is not approved by whoever filed it', async () => {
    await expect(copy(3, 'office', `'why'`)).rejects.toThrow('approved by another');
  });

  it.each(['NULL', `''`, `' '`])('has a reason when it revises, and %s is none', async (reason) => {
    await expect(copy(3, 'clerk', reason)).rejects.toThrow('a revision has a reason');
  });

  it('is taken otherwise', async () => {
    expect(await copy(3, 'clerk', `'why'`)).toBe(1);
  });
});

describe('a release', () => {
  it('can be withdrawn, once, and nothing else of it changes meanwhile', async () => {
    const at = fresh.address.provider === 'sqlite' ? `'2022-09-01T00:00:00.000+00:00'` : `'2022-09-01'::timestamp`;
    await expect(raw.run(`UPDATE "Release" SET "withdrawnAt" = ${at}, "noteZh" = 'x'`)).rejects.toThrow('withdrawn');
    expect(await raw.run(`UPDATE "Release" SET "withdrawnAt" = ${at} WHERE "version" = 1`)).toBe(1);
    await expect(raw.run(`UPDATE "Release" SET "withdrawnAt" = NULL WHERE "version" = 1`)).rejects.toThrow('withdrawn');
  });
});

describe('the head of the chain', () => {
  it('goes neither back nor elsewhere', async () => {
    await expect(raw.run(`UPDATE "County" SET "auditSequence" = "auditSequence" - 1`)).rejects.toThrow('forward');
    await expect(raw.run(`UPDATE "County" SET "auditHash" = 'x'`)).rejects.toThrow('forward');
    expect(await raw.run(`UPDATE "County" SET "nameEn" = 'Another name'`)).toBe(1);
    await expect(raw.run(`DELETE FROM "County"`)).rejects.toThrow();
  });
});

describe('the triggers themselves', () => {
  const { provider } = { provider: process.env.DULIANG_TEST_PG ? ('postgresql' as const) : ('sqlite' as const) };
  const faults = () => {
    const { address } = fresh;
    return address.provider === 'sqlite'
      ? sqliteTriggerFaults(new Database(address.file))
      : withPostgres(address.url, postgresTriggerFaults);
  };
  const first = triggersOf(provider)[0];
  const drop = `DROP TRIGGER "${first?.name}"${provider === 'sqlite' ? '' : ` ON "${first?.table}"`}`;

  it('are all there', async () => {
    expect(await faults()).toEqual([]);
  });

  it('are missed when dropped, seen through when weakened, noticed when added; migrating puts them back', async () => {
    await raw.run(drop);
    expect(await faults()).toEqual([{ name: first?.name, table: first?.table, fault: 'missing' }]);
    const weak =
      provider === 'sqlite'
        ? `${first?.sql.replace('BEGIN', 'WHEN NEW."actor" = \'x\' BEGIN')}`
        : `${first?.sql.replace('EXECUTE', 'WHEN (NEW."actor" = \'x\') EXECUTE')}`;
    await raw.run(weak);
    expect(await faults()).toMatchObject([{ fault: 'changed' }]);
    expect((await migrate(fresh.address, 'again')).restored).toEqual([first?.name]);
    const more =
      provider === 'sqlite'
        ? `CREATE TRIGGER "extra" AFTER INSERT ON "Figure" BEGIN SELECT 1; END`
        : `CREATE TRIGGER "extra" AFTER INSERT ON "Figure" FOR EACH ROW EXECUTE FUNCTION duliang_refuse('x')`;
    await raw.run(more);
    expect(await faults()).toEqual([{ name: 'extra', table: 'Figure', fault: 'unknown' }]);
  });
});
