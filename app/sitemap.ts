import type { MetadataRoute } from 'next';
import { LOCALES } from '#lib/domain/vocabulary.ts';
import { loadSitePages } from '#lib/features/sitemap/loaders.ts';
import { siteAddress } from '#lib/server/env.ts';
import { href, type Target } from '#lib/shared/routes.ts';

// Made when asked for: the address under which the site is reached is known only then.
export const dynamic = 'force-dynamic';

/** Both languages of every page, each naming the other. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const found = await loadSitePages();
  if (!found) return [];
  const site = siteAddress();
  const address = (locale: 'zh' | 'en', to: Target) => new URL(href({ locale, release: null }, to), site).href;
  return found.pages.flatMap((to) => {
    const languages = { 'zh-CN': address('zh', to), en: address('en', to), 'x-default': address('zh', to) };
    return LOCALES.map((locale) => ({
      url: address(locale, to),
      lastModified: found.publishedAt,
      alternates: { languages },
    }));
  });
}
