import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '#lib/domain/actor.ts';
import { giveGrant, handOver, standIn, takeGrant } from '#lib/features/grant/mutations.ts';
import { signIn } from '#lib/features/sign-in/mutations.ts';
import { sessionOf } from '#lib/server/session-of.ts';
import { COUNTY } from '#tests/support/county.ts';
import type { Fresh } from '#tests/support/database.ts';
import { addPerson, callerAt, countyWithPeople, PASSWORD } from '#tests/support/people.ts';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await countyWithPeople();
  await addPerson(fresh, 'admin', { roles: ['admin'] });
});
afterAll(() => fresh.remove());

const admin: Person = {
  kind: 'person',
  id: 'admin',
  grants: [{ role: 'admin', unitPath: '/u-C/', departmentCode: null }],
  mustChangePassword: false,
  secondFactor: 'proved',
};
const order = (input: unknown, actor: Person | null = admin) => ({
  ...{ countyCode: COUNTY, actor, input, now: new Date('2022-07-28T01:00:00Z') },
});
const give = (change: object) =>
  giveGrant(
    order({ role: 'filer', unitId: 'u-T1', departmentCode: '', validFrom: '', validTo: '', ...change }),
    fresh.door,
  );
const grants = (userId: string) =>
  fresh.door.client.roleGrant.findMany({ where: { countyCode: COUNTY, userId }, orderBy: { role: 'asc' } });
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: { code: string; details: { path: string[]; message: string }[] | null }) =>
      `${error.code} ${Array.isArray(error.details) ? error.details.map((one) => `${one.path.join('.')}:${one.message}`).join() : ''}`.trim(),
  );
async function rightsAt(username: string, day: string) {
  const done = await signIn({ username, password: PASSWORD }, callerAt('10.0.0.1'), fresh.door);
  if (done.step !== 'in') throw new Error('no session');
  const far = new Date(`${day}T04:00:00Z`);
  await fresh.door.client.signInSession.updateMany({
    data: { createdAt: far, expiresAt: new Date(far.getTime() + 9e5) },
  });
  const session = await sessionOf(done.token, far, fresh.door.client, fresh.door);
  return session?.person.grants.map(({ role, unitPath }) => `${role} ${unitPath}`).sort();
}

describe('a grant', () => {
  it('is given, counts on its days, and is taken away; each leaves a trace', async () => {
    await addPerson(fresh, 'zhou', { roles: [] });
    const { id } = await give({ userId: 'zhou', validFrom: '2022-08-01', validTo: '2022-08-31' });
    expect(await rightsAt('zhou', '2022-07-31')).toEqual([]);
    expect(await rightsAt('zhou', '2022-08-31')).toEqual(['filer /u-C/u-T1/']);
    expect(await rightsAt('zhou', '2022-09-01')).toEqual([]);
    await takeGrant(order({ id }), fresh.door);
    expect(await rightsAt('zhou', '2022-08-15')).toEqual([]);
    const events = await fresh.door.client.auditEvent.findMany({ where: { action: { startsWith: 'grant.' } } });
    expect(events.map(({ action, actor }) => `${action} ${actor}`)).toEqual([
      'grant.give person:admin',
      'grant.take person:admin',
    ]);
  });

  it.each([
    [{ userId: 'nobody' }, 'invalid userId:noPerson'],
    [{ unitId: 'u-nowhere' }, 'invalid unitId:noUnit'],
    [{ departmentCode: 'nowhere' }, 'invalid departmentCode:noDepartment'],
    [{ role: 'owner' }, 'invalid role:role'],
    [{ validFrom: '2022-02-30' }, 'invalid validFrom:day'],
    [{ validFrom: '2022-08-02', validTo: '2022-08-01' }, 'invalid validTo:dayOrder'],
    [{ grantedBy: 'person:somebody-else' }, 'invalid'],
    [{ standsInFor: 'admin' }, 'invalid'],
  ])('is not given where it does not fit: %j', async (change, why) => {
    const before = await fresh.door.client.roleGrant.count();
    expect(await refusal(give({ userId: 'admin', ...change }))).toContain(why);
    expect(await fresh.door.client.roleGrant.count()).toBe(before);
  });

  it('is not given by anybody but the administrator, to oneself neither', async () => {
    await addPerson(fresh, 'ambitious');
    const actor: Person = {
      ...admin,
      id: 'ambitious',
      grants: [{ role: 'reviewer', unitPath: '/u-C/', departmentCode: null }],
    };
    const asked = { userId: 'ambitious', role: 'admin', unitId: 'u-C' };
    expect(await refusal(giveGrant(order(asked, actor), fresh.door))).toBe('forbidden');
    expect(await refusal(takeGrant(order({ id: 'admin:admin' }, actor), fresh.door))).toBe('forbidden');
    expect(await grants('ambitious')).toHaveLength(1);
  });

  it('of one’s own administration stays, so that somebody is left to give any', async () => {
    expect(await refusal(takeGrant(order({ id: 'admin:admin' }), fresh.door))).toBe('invalid id:self');
    expect(await refusal(handOver(order({ from: 'admin', to: 'ambitious' }), fresh.door))).toBe('invalid from:self');
  });
});

describe('a stand-in', () => {
  it('may for some days what the other may, and not a day longer', async () => {
    await addPerson(fresh, 'clerk', { roles: ['filer'], unitId: 'u-T1' });
    await addPerson(fresh, 'deputy', { roles: ['filer'], unitId: 'u-T2' });
    const days = { validFrom: '2022-08-01', validTo: '2022-08-10' };
    expect(await standIn(order({ userId: 'deputy', standsInFor: 'clerk', ...days }), fresh.door)).toEqual({
      grants: 1,
    });
    expect(await rightsAt('deputy', '2022-08-10')).toEqual(['filer /u-C/u-T1/', 'filer /u-C/u-T2/']);
    expect(await rightsAt('deputy', '2022-08-11')).toEqual(['filer /u-C/u-T2/']);
  });

  it('passes nothing on that is only borrowed', async () => {
    await addPerson(fresh, 'third', { roles: [] });
    const days = { validFrom: '2022-08-02', validTo: '2022-08-03' };
    await standIn(order({ userId: 'third', standsInFor: 'deputy', ...days }), fresh.door);
    expect((await grants('third')).map(({ unitId }) => unitId)).toEqual(['u-T2']);
  });

  it.each([
    [{ standsInFor: 'third' }, 'invalid standsInFor:samePerson'],
    [{ standsInFor: 'nobody' }, 'invalid standsInFor:noPerson'],
    [{ validTo: '' }, 'invalid validTo:day'],
    [{ validTo: '2022-07-31' }, 'invalid validTo:dayOrder'],
  ])('is not named where it does not fit: %j', async (change, why) => {
    const asked = { userId: 'third', standsInFor: 'clerk', validFrom: '2022-08-01', validTo: '2022-08-10', ...change };
    expect(await refusal(standIn(order(asked), fresh.door))).toContain(why);
  });
});

describe('an account handed over', () => {
  it('gives all its rights to the successor, and is closed at once', async () => {
    await addPerson(fresh, 'leaves', { roles: ['filer', 'first_reviewer'], unitId: 'u-T1' });
    await addPerson(fresh, 'follows', { roles: [] });
    const done = await signIn({ username: 'leaves', password: PASSWORD }, callerAt('10.0.0.1'), fresh.door);
    expect(await handOver(order({ from: 'leaves', to: 'follows' }), fresh.door)).toEqual({ grants: 2 });
    expect(await grants('leaves')).toEqual([]);
    expect((await grants('follows')).map(({ role, unitId }) => `${role} ${unitId}`).sort()).toEqual([
      'filer u-T1',
      'first_reviewer u-T1',
    ]);
    if (done.step !== 'in') throw new Error('no session');
    expect(await sessionOf(done.token, new Date(), fresh.door.client, fresh.door)).toBeNull();
  });

  it('goes to somebody who is there, and to another person', async () => {
    expect(await refusal(handOver(order({ from: 'follows', to: 'leaves' }), fresh.door))).toBe('invalid to:noPerson');
    expect(await refusal(handOver(order({ from: 'follows', to: 'follows' }), fresh.door))).toBe(
      'invalid to:samePerson',
    );
  });
});
