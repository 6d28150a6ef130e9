import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256 } from '#lib/server/audit.ts';
import { sessionOf } from '#lib/server/session-of.ts';
import { openWorking, type WorkingClient } from '#lib/server/working.ts';
import { plansOf, statementsOf } from '#tests/support/counted.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { storeWideCounty } from '#tests/support/wide-county.ts';

const NOW = new Date('2022-10-08T01:00:00Z');
const times = { createdAt: NOW, updatedAt: NOW };

let fresh: Fresh;
let working: WorkingClient;
beforeAll(async () => {
  fresh = await freshDatabase();
  if (fresh.address.provider === 'sqlite') process.env.DULIANG_DATA = path.dirname(fresh.address.file);
  await storeWideCounty(fresh.door, { townships: 2, villages: 40, quarters: 1, indicators: 1 });
  const expiresAt = new Date(NOW.getTime() + 29 * 60_000);
  await fresh.door.transaction(async (tx) => {
    const person = { id: 'p', name: '甲', email: 'p@users.invalid', emailVerified: false, ...times };
    await tx.signInUser.create({ data: person });
    await tx.signInSession.create({ data: { id: 's', token: sha256('token'), userId: 'p', expiresAt, ...times } });
    const user = { countyCode: COUNTY, id: 'p', username: 'p', name: '甲', unitId: 'u-T1', createdAt: NOW };
    await tx.user.create({ data: { ...user, mustChangePassword: false } });
    const grant = { countyCode: COUNTY, id: 'g', userId: 'p', unitId: 'u-T1', role: 'first_reviewer' } as const;
    await tx.roleGrant.create({ data: { ...grant, grantedBy: 'x', grantedAt: NOW } });
  });
  working = openWorking(fresh.address);
});
afterAll(async () => {
  await working.$disconnect();
  await fresh.remove();
});

const asked = () => sessionOf('token', NOW, working, fresh.door);

it.skipIf(process.env.DULIANG_TEST_PG)(
  'finds who is signed in by keys alone, however many villages there are',
  async () => {
    const session = await asked();
    expect([session?.countyPath, session?.person.grants[0]?.unitPath]).toEqual(['u-C/', 'u-C/u-T1/']);
    expect(await statementsOf(asked)).toBe(5);
    const plans = await plansOf(asked);
    expect(plans.length).toBeGreaterThan(5);
    // The one county is looked up by reading the few there are; everything else is searched for by more than the county.
    const read = plans.filter((step) => !/COMPOUND|UNION|SUBQUERY|LEFT-MOST|\bCounty\b/.test(step));
    expect(read.filter((step) => !/^SEARCH .*\((countyCode=\? AND \w+=\?|\w*(token|id)=\?)/.test(step))).toEqual([]);
  },
);
