import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveCells } from '#lib/features/cell/mutations.ts';
import { proveDatabase } from '#lib/features/proof/data.ts';
import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import { refusal } from '#lib/server/act.ts';
import { Door } from '#lib/server/db.ts';
import { execute, rowsOf } from '#lib/server/statement.ts';
import { COUNTY } from '#tests/support/county.ts';
import { EAST_CLERK } from '#tests/support/open-form.ts';
import { times } from './counts.ts';
import { openForm, saving, VILLAGES } from './saving.ts';

const CYCLES = times(5, 500);

let form: Awaited<ReturnType<typeof openForm>>;
let door: Door;
beforeAll(async () => {
  form = await openForm();
  door = new Door({ provider: 'sqlite', file: form.file });
});
afterAll(async () => {
  await door.close();
  form.remove();
});

/** No page more than there are: what a full disk is to the database, on any machine. */
async function fill(): Promise<void> {
  await door.transaction(async (tx) => {
    const [row] = await rowsOf<{ page_count: number }>(tx, Prisma.sql`PRAGMA page_count`);
    await execute(tx, Prisma.sql`PRAGMA max_page_count = ${Prisma.raw(String(Number(row?.page_count)))}`);
  });
}

async function makeRoom(): Promise<void> {
  await door.transaction((tx) => execute(tx, Prisma.sql`PRAGMA max_page_count = 1073741823`));
}

const versions = new Map<number, number>();
let count = 0;
async function save(): Promise<void> {
  count += 1;
  const place = 1 + (count % VILLAGES);
  const version = versions.get(place) ?? 0;
  const order = { countyCode: COUNTY, actor: EAST_CLERK, now: new Date(), key: `full-disk-key-${count}` };
  await saveCells({ ...order, input: saving(place, version, count % 900) }, door);
  versions.set(place, version + 1);
}

describe(`a disk that fills up (${CYCLES} times)`, () => {
  it('is told in a sentence, loses nothing, can still be read, and is written to again when there is room', async () => {
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      await fill();
      let error: unknown = null;
      for (let at = 0; at < 200 && error === null; at += 1) await save().catch((caught: unknown) => (error = caught));
      expect(String(error)).toMatch(/full|13/i);
      expect(await door.client.submissionCell.count()).toBe(versions.size);
      await makeRoom();
      await save();
    }
    const rows = await door.client.submissionCell.findMany();
    expect(rows.reduce((sum, { version }) => sum + version, 0)).toBe([...versions.values()].reduce((a, b) => a + b, 0));
    expect((await proveDatabase({ provider: 'sqlite', file: form.file })).faults).toEqual([]);
  });

  it('is the same to whoever reads either language: nothing was changed, and what to do', () => {
    const answer = refusal(new Error('database or disk is full'), 'zh');
    expect(answer).toMatchObject({ ok: false, code: 'failed', sentence: expect.stringContaining('没有改动') });
  });
});
