import type { Target } from '#lib/shared/routes.ts';
import { loadContext } from '../release/loaders.ts';
import { readCodes } from './data.ts';
import { sitePages } from './view.ts';

/** The pages of the newest release and when it was published; null where nothing is published yet. */
export async function loadSitePages(): Promise<{ pages: Target[]; publishedAt: Date } | null> {
  const release = (await loadContext(null))?.release;
  if (!release) return null;
  const codes = await readCodes({ countyCode: release.countyCode, releaseId: release.id });
  return { pages: sitePages(codes), publishedAt: release.publishedAt };
}
