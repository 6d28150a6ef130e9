import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '#lib/domain/vocabulary.ts';
import { loadOverview } from '#lib/features/overview/loaders.ts';
import { write } from '#lib/server/gateway.ts';
import type { Session } from '#lib/server/session.ts';
import { working } from '#lib/server/working.ts';
import { COUNTY, intent } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { revise, storeSmallCounty } from '#tests/support/small-county.ts';

let fresh: Fresh;
beforeAll(async () => {
  fresh = await freshDatabase();
  if (fresh.address.provider === 'sqlite') process.env.DULIANG_DATA = path.dirname(fresh.address.file);
  else process.env.DULIANG_DATABASE_URL = fresh.address.url;
  await write(intent(), async (tx) => ({ answer: await storeSmallCounty(tx) }), fresh.door);
});
afterAll(async () => {
  await working().$disconnect();
  await fresh.remove();
});

function as(role: Role, unitPath: string, departmentCode: string | null = null): Session {
  return {
    ...{ countyCode: COUNTY, countyPath: '/u-C/', name: 'x', nameEn: null, sessionId: 's', demonstration: false },
    workplace: { zh: '', en: '' },
    person: {
      ...{ kind: 'person', id: 'x', mustChangePassword: false, secondFactor: 'proved' },
      grants: [{ role, unitPath, departmentCode }],
    },
  };
}
const view = (session: Session, query = {}) => loadOverview(session, query, 'zh');
const towns = async (session: Session) => (await view(session))?.overview.grid.all.map(({ unit }) => unit.code);

describe('what an overview shows', () => {
  it('goes as far as the grant reaches', async () => {
    expect(await towns(as('leader', '/u-C/'))).toEqual(['T1', 'T2']);
    expect(await view(as('filer', '/u-C/'))).toBeNull();
    expect(await towns(as('first_reviewer', '/u-C/u-T1/'))).toEqual(['T1']);
  });

  it('of a shared address is each reader’s own part', async () => {
    const query = { cell: 'T2.water' };
    const own = await view(as('first_reviewer', '/u-C/u-T1/'), query);
    expect(own?.why).toBeNull();
    expect(JSON.stringify(own?.overview.grid.all)).not.toContain('T2');
  });

  it('is the same object for whoever has the same rights, and another for anybody else', async () => {
    const [one, two] = [await view(as('leader', '/u-C/u-T1/')), await view(as('leader', '/u-C/u-T1/'))];
    expect(one?.overview).toBe(two?.overview);
    expect((await view(as('leader', '/u-C/u-T2/')))?.overview).not.toBe(one?.overview);
    expect((await view(as('reviewer', '/u-C/u-T1/')))?.overview).not.toBe(one?.overview);
  });

  it('is told anew as soon as a figure was mended', async () => {
    const county = as('leader', '/u-C/u-T1/');
    const before = (await view(county))?.overview;
    await write(
      intent({ action: 'county.seed' }),
      async (tx) => ({ answer: await revise(tx, '2022Q2', 'T1', 60, 110) }),
      fresh.door,
    );
    const after = (await view(county))?.overview;
    expect(after).not.toBe(before);
    expect(after?.scope.book.figures.find(({ period }) => period === '2022Q2')?.value).toBe(60);
  });
});
