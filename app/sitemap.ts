import type { MetadataRoute } from 'next';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { addressesOf, languagesOf } from '#lib/features/frame/view.ts';
import { loadSitePages } from '#lib/features/sitemap/loaders.ts';
import { siteAddress } from '#lib/server/env.ts';
import { href, type Target } from '#lib/shared/routes.ts';

// Made when asked for: the address under which the site is reached is known only then.
export const dynamic = 'force-dynamic';

/** Every page in each of its languages, each naming the other. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const found = await loadSitePages();
  if (!found) return [];
  const site = siteAddress();
  const address = (locale: Locale, to: Target) => new URL(href({ locale, release: null }, to), site).href;
  return found.pages.flatMap((to) => {
    const languages = addressesOf(found.profile, (locale) => address(locale, to));
    return languagesOf(found.profile).map((locale) => ({
      url: address(locale, to),
      lastModified: found.publishedAt,
      alternates: { languages },
    }));
  });
}
