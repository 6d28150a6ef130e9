import './changes.css';
import { notFound } from 'next/navigation';
import { SinceScreen } from '#components/since-look/SinceScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadSinceLook } from '#lib/features/since-look/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officePage } from './open.tsx';

/** What changed since the reader last looked. */
export function changesPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'office', part: 'changes' }),
    title: translator(locale, 'since-look')('page'),
    async render({ session, query }) {
      const since = await loadSinceLook(session, typeof query.since === 'string' ? query.since : null, locale);
      return since ? <SinceScreen locale={locale} since={since} /> : notFound();
    },
  });
}
