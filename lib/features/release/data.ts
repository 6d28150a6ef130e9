import { chosenCounty } from '#lib/server/env.ts';
import { released } from '#lib/server/released.ts';

/** The profile of the county shown here; null in a database that holds none. */
export async function readProfile() {
  const code = chosenCounty();
  return released().countyProfile.findFirst({
    where: code ? { countyCode: code } : {},
    orderBy: { countyCode: 'asc' },
  });
}

/** Every release of the county that is published by `now` and not withdrawn. */
export async function readReleases(countyCode: string, now: Date) {
  return released().release.findMany({
    where: { countyCode, withdrawnAt: null, publishedAt: { lte: now } },
    omit: { thresholds: true, approvedBy: true },
  });
}
