import './changes.css';
import { notFound } from 'next/navigation';
import { SinceScreen } from '#components/since-look/SinceScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { isSinceLate, loadSinceLook } from '#lib/features/since-look/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { one } from './asked.ts';
import { officePage } from './open.tsx';

/** What changed since the reader last looked. */
export function changesPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'office', part: 'changes' }),
    title: translator(locale, 'since-look')('page'),
    isLate: ({ session, query }) => isSinceLate(session, one(query.since), locale),
    async render({ session, query }) {
      const since = await loadSinceLook(session, one(query.since), locale);
      return since ? <SinceScreen locale={locale} since={since} /> : notFound();
    },
  });
}
