import { afterAll, beforeAll, expect, it } from 'vitest';
import { sha256 } from '#lib/server/audit.ts';
import { sessionOf } from '#lib/server/session-of.ts';
import { openWorking, type WorkingClient } from '#lib/server/working.ts';
import { COUNTY, departmentRow } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { EAST, EAST_PATH, storeOpenForms } from '#tests/support/open-form.ts';

const NOW = new Date('2022-10-08T01:00:00Z');
const soon = new Date(NOW.getTime() + 29 * 60_000);

let fresh: Fresh;
let working: WorkingClient;
beforeAll(async () => {
  fresh = await freshDatabase();
  await storeOpenForms(fresh.door);
  const known = {
    id: 'p1',
    name: '甲',
    email: 'a@users.invalid',
    emailVerified: false,
    createdAt: NOW,
    updatedAt: NOW,
  };
  const grant = { countyCode: COUNTY, userId: 'p1', unitId: EAST, grantedBy: 'system:setup', grantedAt: NOW };
  await fresh.door.transaction(async (tx) => {
    await tx.department.create({ data: departmentRow('water') });
    await tx.signInUser.create({ data: { ...known, twoFactorEnabled: true } });
    await tx.signInSession.create({
      data: { id: 's1', token: sha256('token'), userId: 'p1', expiresAt: soon, createdAt: NOW, updatedAt: NOW },
    });
    await tx.user.create({
      data: {
        countyCode: COUNTY,
        id: 'p1',
        username: 'p1',
        name: '甲',
        unitId: EAST,
        departmentCode: 'water',
        mustChangePassword: false,
        createdAt: NOW,
      },
    });
    await tx.roleGrant.create({ data: { ...grant, id: 'g1', role: 'filer', departmentCode: 'water' } });
    await tx.roleGrant.create({ data: { ...grant, id: 'g2', role: 'reviewer', validTo: '2022-10-07' } });
  });
  working = openWorking(fresh.address);
});
afterAll(async () => {
  await working.$disconnect();
  await fresh.remove();
});

const through = (reader: WorkingClient, token = 'token', now = NOW) => sessionOf(token, now, reader, fresh.door);
const person = (change: object) => fresh.door.client.user.updateMany({ where: { id: 'p1' }, data: change });

it('is the same for a client that has no connection yet, for one that has, and for the door', async () => {
  const sessions = [await through(working), await through(working), await through(fresh.door.client)];
  for (const session of sessions) {
    expect(session).toEqual({
      countyCode: COUNTY,
      countyPath: `u-${COUNTY}/`,
      person: {
        kind: 'person',
        id: 'p1',
        grants: [{ role: 'filer', unitPath: EAST_PATH, departmentCode: 'water' }],
        mustChangePassword: false,
        secondFactor: 'proved',
      },
      name: '甲',
      nameEn: null,
      workplace: { zh: '某局', en: 'A Bureau' },
      demonstration: false,
      sessionId: 's1',
    });
  }
});

it('is read anew each time: what is taken away counts at once', async () => {
  await person({ active: false });
  expect(await through(working)).toBeNull();
  await person({ active: true, mustChangePassword: true });
  expect((await through(working))?.person.mustChangePassword).toBe(true);
  await fresh.door.client.roleGrant.deleteMany({ where: { id: 'g1' } });
  expect((await through(working))?.person.grants).toEqual([]);
  await person({ demonstration: true });
  expect(await through(working)).toBeNull();
});

it('is nothing for another token, or after its end', async () => {
  await person({ demonstration: false });
  expect(await through(working, 'other')).toBeNull();
  expect(await through(working, 'token', new Date(NOW.getTime() + 2 * 3_600_000))).toBeNull();
});
