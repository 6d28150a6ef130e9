import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { BLANK } from '#lib/domain/entry/cell.ts';
import { saveCells } from '#lib/features/cell/mutations.ts';
import { readEntry } from '#lib/features/entry/data.ts';
import { submissionScope } from '#lib/server/submission-scope.ts';
import { openWorking } from '#lib/server/working.ts';
import { statementsOf } from '#tests/support/counted.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { EAST_CLERK } from '#tests/support/open-form.ts';
import { indicator, storeVillageForm, VILLAGE_FORM, village } from '#tests/support/village-form.ts';

let fresh: Fresh | undefined;
afterEach(() => fresh?.remove());

/** A filled form of that size. */
async function filled(villages: number, indicators: number) {
  fresh = await freshDatabase();
  const { door, address } = fresh;
  await storeVillageForm(door, { villages, indicators });
  const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
  const cells = numbers(villages).flatMap((place) =>
    // Indicators of odd number are ratios, which want their parts.
    numbers(indicators).map((code) => ({
      unitId: village(place),
      indicatorCode: indicator(code),
      dimension: '',
      version: 0,
      ...BLANK,
      state: code % 2 === 1 ? ('not_applicable' as const) : ('reported' as const),
      value: code % 2 === 1 ? null : 18,
      note: '',
      reason: '',
    })),
  );
  const save = () =>
    saveCells(
      {
        countyCode: COUNTY,
        actor: EAST_CLERK,
        input: { submissionId: VILLAGE_FORM, cells },
        key: randomUUID(),
        now: new Date('2022-10-08T01:00:00Z'),
      },
      door,
    );
  return { address, save, size: cells.length };
}

describe.skipIf(process.env.DULIANG_TEST_PG)('the number of queries', () => {
  it.each([
    [1, 2],
    [27, 10],
  ])('is the same to open a form of %i villages by %i indicators', async (villages, indicators) => {
    const { address, save, size } = await filled(villages, indicators);
    await save();
    const working = openWorking(address);
    await readEntry(working, COUNTY, VILLAGE_FORM);
    const asked = await statementsOf(async () => {
      await submissionScope(working, COUNTY, VILLAGE_FORM);
      const rows = await readEntry(working, COUNTY, VILLAGE_FORM);
      expect(rows?.asked).toHaveLength(size);
      expect(rows?.cells).toHaveLength(size);
    });
    await working.$disconnect();
    expect(asked).toBe(15);
  });

  it.each([
    [1, 2],
    [27, 10],
  ])('to save a pasted block of %i by %i cells is one for each cell, and thirteen', async (villages, indicators) => {
    const { save, size } = await filled(villages, indicators);
    expect((await statementsOf(save)) - size).toBe(13);
  });
});
