import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { href, type Place } from '#lib/shared/routes.ts';

/** The county exists, but no release of it is public yet. */
export function EmptyCounty({ place }: { place: Place }) {
  const t = translator(place.locale, 'frame');
  return (
    <section className="nothing">
      <h1>{t('emptyTitle')}</h1>
      <p className="lead">{t('emptyText')}</p>
      <p>
        <a href={href(place, { page: 'methods' })}>{t('emptyNext')}</a>
      </p>
    </section>
  );
}

/** The database holds no county at all: only the person who installs this sees it. */
export function NotSetUp({ locale }: { locale: Locale }) {
  const t = translator(locale, 'frame');
  return (
    <main id="main" className="wrap nothing">
      <h1>{t('setupTitle')}</h1>
      <p className="lead">{t('setupText')}</p>
    </main>
  );
}
