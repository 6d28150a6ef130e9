import type { MetadataRoute } from 'next';
import { LOCALES } from '#lib/domain/vocabulary.ts';
import { siteAddress } from '#lib/server/env.ts';
import { href } from '#lib/shared/routes.ts';

// Made when asked for: the address under which the site is reached is known only then.
export const dynamic = 'force-dynamic';

/** Everything may be read; searches and the machines' own addresses need not be. */
export default function robots(): MetadataRoute.Robots {
  const searches = LOCALES.flatMap((locale) => [
    href({ locale, release: null }, { page: 'search' }),
    // The page itself may be found; what can be asked of it has no end.
    `${href({ locale, release: null }, { page: 'compare' })}?`,
  ]);
  return {
    rules: { userAgent: '*', allow: '/', disallow: [...searches, '/api/health'] },
    sitemap: new URL('/sitemap.xml', siteAddress()).href,
  };
}
