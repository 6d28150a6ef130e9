import { released } from '#lib/server/released.ts';

/** How many counties and releases the public connection can see. */
export async function readCounts() {
  const [counties, releases] = await Promise.all([released().countyProfile.count(), released().release.count()]);
  return { counties, releases };
}
