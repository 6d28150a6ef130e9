import './publish.css';
import { notFound } from 'next/navigation';
import { DeskScreen, type Done } from '#components/publish/DeskScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadDesk } from '#lib/features/release-desk/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officePage } from './open.tsx';

const DONE: readonly Done[] = ['signed', 'published', 'cancelled', 'withdrawn'];

export function publishPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'publish' }),
    title: translator(locale, 'publish')('page'),
    async render({ session, query }) {
      const found = await loadDesk(session, locale);
      if (!found) notFound();
      const done = DONE.find((one) => one === query.done) ?? null;
      return <DeskScreen locale={locale} desk={found.desk} maySign={found.maySign} done={done} />;
    },
  });
}
