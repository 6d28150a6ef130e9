import { canonical, sha256 } from './audit.ts';
import { type ReleasedClient, released } from './released.ts';

/** Text that changes whenever what the public pages show changes. */
export async function publishedState(now: Date, db: ReleasedClient = released()): Promise<string> {
  const profiles = await db.countyProfile.findMany({ orderBy: { countyCode: 'asc' } });
  const releases = await db.release.findMany({
    where: { withdrawnAt: null, publishedAt: { lte: now } },
    select: { countyCode: true, id: true, hash: true },
    orderBy: [{ countyCode: 'asc' }, { id: 'asc' }],
  });
  return sha256(canonical({ profiles, releases }));
}
