import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proveDatabase } from '#lib/features/proof/data.ts';
import { report, summary } from '#lib/features/proof/view.ts';
import { migrate } from '#lib/server/migrate.ts';
import { triggersOf } from '#lib/server/triggers.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { openRaw, type Raw } from '#tests/support/raw.ts';
import { storeToldCounty } from '../proof/told-county.ts';

let fresh: Fresh;
let raw: Raw;
beforeAll(async () => {
  fresh = await freshDatabase();
  await storeToldCounty(fresh.door);
  raw = await openRaw(fresh.address);
});
afterAll(async () => {
  await raw.close();
  await fresh.remove();
});

const found = async () => report((await proveDatabase(fresh.address)).faults, 'en', 20);
const { provider } = { provider: process.env.DULIANG_TEST_PG ? ('postgresql' as const) : ('sqlite' as const) };
const drop = async (table: string) => {
  for (const { name } of triggersOf(provider).filter((trigger) => trigger.table === table))
    await raw.run(`DROP TRIGGER "${name}"${provider === 'sqlite' ? '' : ` ON "${table}"`}`);
};

describe('the proof, on either database', () => {
  it('finds nothing where nobody did anything, and says how much it looked at', async () => {
    const proof = await proveDatabase(fresh.address);
    expect(report(proof.faults, 'en', 20)).toEqual([]);
    expect(proof.counts).toMatchObject({
      events: 49,
      figures: 4,
      versions: 6,
      sums: 5,
      releases: 2,
      forms: 6,
      unproved: 0,
    });
    expect(summary(proof, 'en')[0]).toMatch(/^Sound: \d+ triggers, 49 audit events, 4 figures with 6 versions, 5 sums/);
    expect(summary(proof, 'zh').at(-1)).toContain(`999901 的链头：49:${proof.heads[0]?.hash}`);
  });

  it('finds a figure edited with its version, a frozen name, a remark, and the triggers that were dropped for it', async () => {
    for (const table of ['FigureVersion', 'ReleasedUnit', 'Remark']) await drop(table);
    await raw.run(`UPDATE "Figure" SET "value" = 99 WHERE "id" = 'f-WAT01-V11-2022Q3'`);
    await raw.run(`UPDATE "FigureVersion" SET "value" = 99 WHERE "figureId" = 'f-WAT01-V11-2022Q3'`);
    await raw.run(`UPDATE "ReleasedUnit" SET "nameEn" = 'Elsewhere' WHERE "code" = 'T1'`);
    await raw.run(`DELETE FROM "Remark" WHERE "id" = 'r1'`);
    expect((await found()).filter((line) => line.includes('lacks the trigger')).length).toBeGreaterThan(8);
    expect((await migrate(fresh.address, 'again')).restored.length).toBeGreaterThan(8);
    expect((await found()).sort()).toEqual([
      'A sum is not what its parts add up to: indicator WAT01, unit u-C, 2022Q3.',
      'A sum is not what its parts add up to: indicator WAT01, unit u-T1, 2022Q3.',
      'Release 2022Q3-v1 holds something else than its hash says.',
      'Release 2022Q3-v2 holds something else than its hash says.',
      'Row f-WAT01-V11-2022Q3 of table Figure is not what audit event 7 recorded.',
      'Row f-WAT01-V11-2022Q3|1 of table FigureVersion is not what audit event 7 recorded.',
      'Row r1 of table Remark is gone; audit event 37 recorded it.',
    ]);
  });
});
