import type { Locale } from '#lib/domain/vocabulary.ts';

/**
 * Where a reader stands: the language, and the release named in the address.
 * `release` is null at the plain addresses, which always show the newest one.
 */
export type Place = { locale: Locale; release: string | null };

export type Target =
  | { page: 'summary' }
  | { page: 'domains' }
  | { page: 'domain'; code: string }
  | { page: 'indicator'; code: string }
  | { page: 'townships' }
  | { page: 'township'; code: string }
  | { page: 'facts'; id?: string }
  | { page: 'methods'; part?: string }
  | { page: 'data' }
  | { page: 'releases' }
  | { page: 'search' }
  | { page: 'compare' }
  | { page: 'accessibility' };

/** Address of a public page, with language and release kept in the path so that it can be static. */
export function href(place: Place, to: Target): string {
  const language = place.locale === 'en' ? '/en' : '';
  const release = place.release && isFrozen(to) ? `/releases/${place.release}` : '';
  return `${language}${release}${pathOf(to)}` || '/';
}

/** Search, comparisons, the list of releases and the accessibility statement are the same whichever release is read. */
function isFrozen(to: Target): boolean {
  return !['releases', 'search', 'compare', 'accessibility'].includes(to.page);
}

function pathOf(to: Target): string {
  switch (to.page) {
    case 'summary':
      return '';
    case 'domain':
      return `/domains/${to.code}`;
    case 'indicator':
      return `/indicators/${to.code}`;
    case 'township':
      return `/townships/${to.code}`;
    case 'facts':
      return to.id ? `/facts#${to.id}` : '/facts';
    case 'methods':
      return to.part ? `/methods#${to.part}` : '/methods';
    default:
      return `/${to.page}`;
  }
}

/** File of one indicator, of one table, or a chart's picture, under the release it was drawn from. */
export function fileHref(release: string, path: string): string {
  return `/api/releases/${release}/${path}`;
}

/** Where an evidence file is saved from. */
export function evidenceHref(id: string): string {
  return `/api/evidence/${id}`;
}
