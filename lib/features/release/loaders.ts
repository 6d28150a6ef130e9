import { cache } from 'react';
import { now } from '#lib/server/clock.ts';
import { readProfile, readReleases } from './data.ts';
import { headNamed, type ReleaseHead, releaseHeads } from './view.ts';

export type Profile = NonNullable<Awaited<ReturnType<typeof readProfile>>>;

export type PublicContext = {
  profile: Profile;
  /** Null where nothing has been published yet, or the address names no release. */
  release: ReleaseHead | null;
  releases: ReleaseHead[];
};

/** County profile and the release an address names; null where the database holds no county yet. */
export const loadContext = cache(async (wanted: string | null): Promise<PublicContext | null> => {
  const profile = await readProfile();
  if (!profile) return null;
  const releases = releaseHeads(await readReleases(profile.countyCode, now()));
  return { profile, releases, release: headNamed(releases, wanted) };
});
