import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import type { Tx } from '#lib/server/db.ts';
import { upsertRows } from '#lib/server/insert-rows.ts';
import { execute, rowsOf } from '#lib/server/statement.ts';
import { openWorking } from '#lib/server/working.ts';
import { COUNTY, countyRow, departmentRow } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await freshDatabase();
  await fresh.door.client.county.create({ data: countyRow() });
});
afterAll(() => fresh.remove());

const rename = (name: string) => Prisma.sql`UPDATE "County" SET "nameZh" = ${name} WHERE "code" = ${COUNTY}`;
const nameOf = async () => (await fresh.door.client.county.findFirstOrThrow()).nameZh;

describe('a statement below the query builder', () => {
  it('gives numbers, booleans, dates and JSON as the query builder does', async () => {
    const columns = Prisma.sql`SELECT "auditSequence", "demonstration", "createdAt", "languages", "nameZh" FROM "County"`;
    const built = await fresh.door.client.county.findFirstOrThrow({
      select: { auditSequence: true, demonstration: true, createdAt: true, languages: true, nameZh: true },
    });
    expect(await fresh.door.transaction((tx) => rowsOf(tx, columns))).toEqual([built]);
  });

  it('reads through a reading client too', async () => {
    const working = openWorking(fresh.address);
    expect(await rowsOf(working, Prisma.sql`SELECT "code" FROM "County"`)).toEqual([{ code: COUNTY }]);
    await working.$disconnect();
  });

  it('stores a date and a hostile text as the query builder does', async () => {
    const at = new Date('2022-07-28T01:02:03.004Z');
    const name = `'"; DROP TABLE "County"; -- ? $1 县`;
    const set = Prisma.sql`UPDATE "County" SET "nameEn" = ${name}, "createdAt" = ${at} WHERE "code" = ${COUNTY}`;
    expect(await fresh.door.transaction((tx) => execute(tx, set))).toBe(1);
    const found = await fresh.door.client.county.findFirstOrThrow({ where: { createdAt: at } });
    expect([found.nameEn, found.createdAt]).toEqual([name, at]);
  });

  it('is rolled back with its transaction', async () => {
    const before = await nameOf();
    const failing = fresh.door.transaction(async (tx) => {
      await execute(tx, rename('halfway'));
      throw new Error('half way');
    });
    await expect(failing).rejects.toThrow('half way');
    expect(await nameOf()).toBe(before);
  });

  it('sees what the query builder wrote in the same transaction, and the other way round', async () => {
    await fresh.door.transaction(async (tx) => {
      await tx.county.updateMany({ where: { code: COUNTY }, data: { nameZh: '甲' } });
      expect(await rowsOf(tx, Prisma.sql`SELECT "nameZh" FROM "County"`)).toEqual([{ nameZh: '甲' }]);
      await execute(tx, rename('乙'));
      expect((await tx.county.findFirstOrThrow()).nameZh).toBe('乙');
    });
    expect(await nameOf()).toBe('乙');
  });

  it('is refused once its transaction has ended, and changes nothing', async () => {
    let left: Tx | undefined;
    await fresh.door.transaction(async (tx) => {
      left = tx;
    });
    const kept = left as Tx;
    await expect(execute(kept, rename('too late'))).rejects.toThrow('ended');
    await expect(rowsOf(kept, rename('too late'))).rejects.toThrow('ended');
    await expect(execute(fresh.door.client, rename('no transaction'))).rejects.toThrow('only a transaction');
    expect(await nameOf()).toBe('乙');
  });

  it('fails as a whole on a statement that the database refuses', async () => {
    const failing = fresh.door.transaction(async (tx) => {
      await execute(tx, rename('never'));
      await execute(tx, Prisma.sql`INSERT INTO "County" ("code") VALUES (${'x'})`);
    });
    await expect(failing).rejects.toThrow();
    expect(await nameOf()).toBe('乙');
    expect(await fresh.door.transaction((tx) => execute(tx, rename('丙')))).toBe(1);
  });
});

describe('rows stored with the version before in the condition', () => {
  const key = ['countyCode', 'id'] as const;
  const user = (id: string, version: number, name: string) => ({
    countyCode: COUNTY,
    id,
    username: id,
    name,
    unitId: `u-${COUNTY}`,
    active: true,
    version,
    createdAt: new Date('2022-07-28T01:00:00Z'),
  });
  const store = (...rows: ReturnType<typeof user>[]) =>
    fresh.door.transaction((tx) => upsertRows(tx, 'User', key, rows));
  const names = async () =>
    (await fresh.door.client.user.findMany({ orderBy: { id: 'asc' } })).map(({ id, name, version }) => [
      id,
      name,
      version,
    ]);

  it('are inserted, then changed, and those that somebody else changed are given back untouched', async () => {
    await fresh.door.client.department.createMany({ data: [departmentRow('d1')] });
    expect(await store(user('a', 1, 'a1'), user('b', 1, 'b1'))).toEqual([]);
    expect(await store(user('a', 2, 'a2'), user('b', 2, 'b2'), user('c', 1, 'c1'))).toEqual([]);
    const stale = user('a', 2, 'lost update');
    const again = user('c', 1, 'inserted twice');
    expect(await store(stale, user('b', 3, 'b3'), again)).toEqual([stale, again]);
    expect(await names()).toEqual([
      ['a', 'a2', 2],
      ['b', 'b3', 3],
      ['c', 'c1', 1],
    ]);
    expect(await store()).toEqual([]);
  });
});

it('a second copy of the file, as a bundle holds one, runs statements of the same transactions', async () => {
  const address = `${import.meta.dirname}/../../lib/server/statement.ts?copy`;
  const copy = (await import(/* @vite-ignore */ address)) as { execute: typeof execute };
  expect(copy.execute).not.toBe(execute);
  expect(await fresh.door.transaction((tx) => copy.execute(tx, rename('丁')))).toBe(1);
});
