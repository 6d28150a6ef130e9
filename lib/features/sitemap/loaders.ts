import type { Target } from '#lib/shared/routes.ts';
import { loadContext, type Profile } from '../release/loaders.ts';
import { readCodes } from './data.ts';
import { sitePages } from './view.ts';

type Site = { profile: Profile; pages: Target[]; publishedAt: Date };

/** The pages of the newest release, when it was published and whose it is; null where nothing is published yet. */
export async function loadSitePages(): Promise<Site | null> {
  const context = await loadContext(null);
  const release = context?.release;
  if (!release) return null;
  const codes = await readCodes({ countyCode: release.countyCode, releaseId: release.id });
  return { profile: context.profile, pages: sitePages(codes), publishedAt: release.publishedAt };
}
