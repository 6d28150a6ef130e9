import './health.css';
import { notFound } from 'next/navigation';
import { HealthScreen } from '#components/health/HealthScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadHealth } from '#lib/features/county-health/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { officePage } from './open.tsx';

const here = { page: 'admin', part: 'health' } as const;

/** How the installation is. */
export function healthPage(locale: Locale) {
  return officePage(locale, {
    here: () => here,
    title: translator(locale, 'health')('page'),
    async render({ session, query }) {
      const { parts, database } = (await loadHealth(session, locale)) ?? notFound();
      // Without a script nothing that comes later is put in its place.
      if (query.whole !== undefined) await database;
      return (
        <HealthScreen locale={locale} parts={parts} database={database} whole={`${officeHref(locale, here)}?whole=1`} />
      );
    },
  });
}
