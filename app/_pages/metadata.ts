import type { Metadata } from 'next';
import { addressesOf } from '#lib/features/frame/view.ts';
import type { PublicContext } from '#lib/features/release/loaders.ts';
import { href, type Place, type Target } from '#lib/shared/routes.ts';

/**
 * Title, description and addresses of one page. The current release has one address however it was
 * asked for; earlier ones stay readable under their own but are kept out of search engines.
 */
export function pageMetadata(
  place: Place,
  here: Target,
  context: PublicContext,
  { title, description }: { title: string; description: string },
): Metadata {
  const county = place.locale === 'zh' ? context.profile.nameZh : context.profile.nameEn;
  const own = context.release?.current ? { ...place, release: null } : place;
  return {
    title: `${title} · ${county}`,
    description,
    alternates: {
      canonical: href(own, here),
      languages: addressesOf(context.profile, (locale) => href({ ...own, locale }, here)),
    },
    robots: own.release === null ? undefined : { index: false },
  };
}
