import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PrismaClient } from '#lib/generated/sqlite/whole/client.ts';
import { write } from '#lib/server/gateway.ts';
import { DurableSqlite } from '#lib/server/sqlite.ts';
import { SEED, TIMEOUT, times } from '#tests/faults/counts.ts';
import { countyRow, departmentRow, intent } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';

const CLIENTS = 8;
const WRITES = times(1_250, 12_500);

let fresh: Fresh;
beforeAll(async () => {
  fresh = await freshDatabase();
  await write(intent(), async (tx) => ({ answer: await tx.county.create({ data: countyRow() }) }), fresh.door);
});
afterAll(() => fresh.remove());

/** Eight clients write at once; every fifth write of five is two rolled back. Gives the codes that were acknowledged. */
async function storm(create: (code: string, failing: boolean) => Promise<unknown>, writes = WRITES): Promise<string[]> {
  const acknowledged: string[] = [];
  const client = async (who: number) => {
    for (let at = 0; at < writes; at += 1) {
      const code = `${who}-${at}-${Math.random()}`;
      const failing = at % 5 < 2;
      const done = await create(code, failing).then(
        () => true,
        () => false,
      );
      if (done) acknowledged.push(code);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, who) => client(who)));
  return acknowledged;
}

async function lost(codes: string[]): Promise<number> {
  const kept = await fresh.door.client.department.findMany({ select: { code: true } });
  const found = new Set(kept.map((row) => row.code));
  return codes.filter((code) => !found.has(code)).length;
}

describe(`acknowledged writes beside rollbacks (${CLIENTS * WRITES} writes, seed ${SEED})`, () => {
  it('are all kept when they go through the gateway', { timeout: TIMEOUT }, async () => {
    const codes = await storm((code, failing) =>
      write(
        intent({ input: { code } }),
        async (tx) => {
          await tx.department.create({ data: departmentRow(code) });
          if (failing) throw new Error('rolled back on purpose');
          return { answer: code };
        },
        fresh.door,
      ),
    );
    expect(codes).toHaveLength((CLIENTS * WRITES * 3) / 5);
    expect(await lost(codes)).toBe(0);
  });

  it('are all kept when plain writes of the same door run beside its transactions', { timeout: TIMEOUT }, async () => {
    const codes = await storm((code, failing) =>
      failing
        ? fresh.door.transaction(async (tx) => {
            await tx.department.create({ data: departmentRow(code) });
            throw new Error('rolled back on purpose');
          })
        : fresh.door.client.department.create({ data: departmentRow(code) }),
    );
    expect(await lost(codes)).toBe(0);
  });

  it.skipIf(process.env.DULIANG_TEST_PG)('are lost when they go round the door, which this storm can see', async () => {
    if (fresh.address.provider !== 'sqlite') return;
    const plain = new PrismaClient({ adapter: new DurableSqlite({ url: `file:${fresh.address.file}` }) });
    const codes = await storm(
      (code, failing) =>
        failing
          ? plain.$transaction(async (tx) => {
              await tx.department.create({ data: departmentRow(code) });
              await new Promise((resolve) => setTimeout(resolve, 1));
              throw new Error('rolled back on purpose');
            })
          : plain.department.create({ data: departmentRow(code) }),
      50,
    );
    await plain.$disconnect();
    expect(await lost(codes)).toBeGreaterThan(0);
  });
});
