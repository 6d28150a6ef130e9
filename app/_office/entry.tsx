import { dayOf } from '#lib/shared/county-day.ts';
import './entry.css';
import './entry-grid.css';
import './entry-cell.css';
import './entry-advice.css';
import './entry-phone.css';
import './entry-paper.css';
import { notFound } from 'next/navigation';
import { EntryScreen } from '#components/entry/EntryScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadEntry } from '#lib/features/entry/loaders.ts';
import { entryView } from '#lib/features/entry/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { now } from '#lib/server/clock.ts';
import { officePage } from './open.tsx';

export function entryPage(locale: Locale) {
  return officePage(locale, {
    here: ({ id }) => ({ page: 'entry', ...(id ? { id } : {}) }),
    title: translator(locale, 'entry')('page'),
    async render({ session, params }) {
      const found = await loadEntry(session, params.id ?? '');
      if (!found) return notFound();
      const { rows, rights } = found;
      const view = entryView(rows, { locale, person: session.person.id, today: dayOf(now()), rights });
      return <EntryScreen view={view} steps={rows.form.reviewSteps} />;
    },
  });
}
