import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { proveDatabase } from '#lib/features/proof/data.ts';
import { write } from '#lib/server/gateway.ts';
import { keepWhole } from '#lib/server/kept-rows.ts';
import { seedDemonstrationAccounts } from '#seed/accounts.ts';
import { storeCounty } from '#seed/store.ts';
import { seedTargetAnswers } from '#seed/target-answers.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { SETUP } from '#tests/support/open-form.ts';
import { COUNTY, theRows } from './pack.ts';

const NOW = new Date('2026-11-20T01:00:00Z');
let fresh: Fresh;
let made: { answers: number };

beforeAll(async () => {
  fresh = await freshDatabase();
  const order = { countyCode: COUNTY, now: NOW, actor: SETUP, action: 'county.seed', subject: 'x', input: {} } as const;
  await write(
    { ...order, schema: z.unknown() },
    async (tx) => {
      await storeCounty(tx, theRows());
      await keepWhole(tx, COUNTY);
      return { answer: null };
    },
    fresh.door,
  );
  await seedDemonstrationAccounts(fresh.door, { countyCode: COUNTY, now: NOW });
  made = await seedTargetAnswers(fresh.door, { countyCode: COUNTY, now: NOW });
}, 60_000);
afterAll(() => fresh.remove());

const targets = (where: object) => fresh.door.client.target.findMany({ where: { year: 2022, ...where } });

describe('answers of the demonstration', () => {
  it('are many, most of them yes, and never to a real target', async () => {
    const answers = await fresh.door.client.targetAnswer.findMany();
    expect(answers).toHaveLength(made.answers);
    expect(made.answers).toBeGreaterThan(400);
    expect(answers.filter(({ answer }) => answer === 'objected')).toHaveLength(1);
    const real = new Set((await targets({ demonstration: false })).map((row) => `${row.indicatorCode} ${row.unitId}`));
    expect(real.size).toBeGreaterThan(20);
    expect(answers.filter((row) => real.has(`${row.indicatorCode} ${row.unitId}`))).toEqual([]);
  });

  it('bear the names of accounts where there are any, and leave those something to answer', async () => {
    const { client } = fresh.door;
    const heads = await client.roleGrant.findMany({ where: { role: 'first_reviewer', departmentCode: null } });
    expect(heads.length).toBeGreaterThan(1);
    for (const { unitId, userId } of heads) {
      const own = await client.targetAnswer.findMany({ where: { unitId } });
      expect(new Set(own.map(({ by }) => by))).toEqual(new Set([`person:${userId}`]));
      expect(own.length).toBeLessThan((await targets({ unitId, version: 1 })).length);
    }
  });

  it('led to one exchange between two townships, with its reason, after the newest release and with the same sum', async () => {
    const revised = await targets({ version: 2 });
    expect(revised).toHaveLength(2);
    const [code] = revised.map(({ indicatorCode }) => indicatorCode);
    const first = await targets({
      version: 1,
      indicatorCode: code,
      unitId: { in: revised.map(({ unitId }) => unitId) },
    });
    const sum = (rows: { target: number }[]) => rows.reduce((all, { target }) => all + target, 0);
    expect(sum(revised)).toBe(sum(first));
    for (const row of revised) {
      expect(row).toMatchObject({ indicatorCode: code, inForceFrom: '2022-08-15', demonstration: true });
      expect(row.reason).toBeTruthy();
      expect(row.setBy).toMatch(/^person:/);
    }
  });

  it('are told to the chain row by row', async () => {
    if (fresh.address.provider !== 'sqlite') return;
    const { faults } = await proveDatabase(fresh.address);
    expect(faults.filter(({ code }) => code.startsWith('row_'))).toEqual([]);
  });
});
