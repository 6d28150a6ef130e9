import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href } from '#lib/shared/routes.ts';

/**
 * Next sends this along with every page, in case it is needed, so it is as short as can be; what a reader
 * is sent for a missing page is the whole one at /missing (lib/server/front.ts).
 */
export function NotFoundPage({ locale }: { locale: Locale }) {
  const place = { locale, release: null };
  return (
    <main id="main" className="wrap">
      <h1>{translator(locale, 'missing')('title')}</h1>
      <a href={href(place, { page: 'summary' })}>{translator(locale, 'shell')('summary')}</a>
    </main>
  );
}
