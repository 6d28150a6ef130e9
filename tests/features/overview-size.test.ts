import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { loadOfficeCounty, loadUnread } from '#lib/features/office-frame/loaders.ts';
import { loadOverview } from '#lib/features/overview/loaders.ts';
import type { Query } from '#lib/features/overview-filter/view.ts';
import { loadSinceLook } from '#lib/features/since-look/loaders.ts';
import type { Session } from '#lib/server/session.ts';
import { working } from '#lib/server/working.ts';
import { statementsOf } from '#tests/support/counted.ts';
import { COUNTY } from '#tests/support/county.ts';
import { type Fresh, freshDatabase } from '#tests/support/database.ts';
import { storeWideCounty, type Wide } from '#tests/support/wide-county.ts';

const session: Session = {
  ...{ countyCode: COUNTY, countyPath: 'u-C/', name: '领导', nameEn: null, sessionId: 's' },
  ...{ workplace: { zh: '', en: '' }, demonstration: false },
  person: {
    ...{ kind: 'person', id: 'l', mustChangePassword: false, secondFactor: 'exempt' },
    grants: [{ role: 'leader', unitPath: 'u-C/', departmentCode: null }],
  },
};

/** Everything that the page asks the database for, but who is signed in. */
async function wholePage(query: Query) {
  await loadOverview(session, query, 'zh');
  await loadSinceLook(session, null, 'zh');
  await loadUnread(session);
  await loadOfficeCounty('zh');
}

let fresh: Fresh | undefined;
afterEach(async () => {
  await working().$disconnect();
  // The next size is another database, of which nothing is kept yet.
  const held = globalThis as { duliangWorking?: unknown; duliangKept?: Record<string, Map<string, unknown>> };
  delete held.duliangWorking;
  for (const shelf of Object.values(held.duliangKept ?? {})) shelf.clear();
  await fresh?.remove();
});
afterAll(() => {
  delete process.env.DULIANG_DATA;
});

describe.skipIf(process.env.DULIANG_TEST_PG)('the queries of an overview', () => {
  it.each<[string, Wide]>([
    ['an empty county', { townships: 0, villages: 0, quarters: 0, indicators: 0 }],
    ['a county of one township', { townships: 1, villages: 1, quarters: 1, indicators: 2 }],
    ['40 townships and 3,150 villages', { townships: 40, villages: 3150, quarters: 2, indicators: 3 }],
  ])(
    'are as many for %s as for any other, and one where nothing was written since',
    { timeout: 60_000 },
    async (_name, size) => {
      fresh = await freshDatabase();
      if (fresh.address.provider === 'sqlite') process.env.DULIANG_DATA = path.dirname(fresh.address.file);
      await storeWideCounty(fresh.door, size);
      const query = {};
      const first = await statementsOf(() => loadOverview(session, query, 'zh'));
      const again = await statementsOf(() => loadOverview(session, query, 'zh'));
      const other = await statementsOf(() => loadOverview(session, { by: 'name' }, 'zh'));
      const since = await statementsOf(() => loadSinceLook(session, null, 'zh'));
      const page = await statementsOf(() => wholePage(query));
      console.info(
        `overview of ${size.townships} townships: ${first} statements at first, ${again} again, ${other} for another view; ${since} for what changed; ${page} for the page again`,
      );
      expect([first, again, other, since, page]).toEqual([24, 1, 6, 31, 6]);
      const open = await loadOverview(session, query, 'zh');
      expect(open?.overview.grid.rows).toHaveLength(size.townships);
      expect(open?.overview.grid.columns).toHaveLength(Math.min(9, size.indicators));
    },
  );
});
