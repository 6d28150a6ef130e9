import './review.css';
import './review-form.css';
import './review-narrow.css';
import { notFound } from 'next/navigation';
import { FINISHED } from '#components/review/FinishedNote.tsx';
import { QueueScreen } from '#components/review/QueueScreen.tsx';
import { ReviewScreen } from '#components/review/ReviewScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadQueue } from '#lib/features/review-queue/loaders.ts';
import { loadSheet } from '#lib/features/review-sheet/loaders.ts';
import { translator } from '#lib/i18n/translator.ts';
import { type Opened, officePage } from './open.tsx';

/** What waits for a reviewer's decision. */
export function reviewQueuePage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'review' }),
    title: translator(locale, 'review')('page'),
    async render({ session, query }) {
      const queue = await loadQueue(session, locale);
      return queue ? <QueueScreen locale={locale} queue={queue} finished={finishedIn(query)} /> : notFound();
    },
  });
}

/** One form under review. */
export function reviewPage(locale: Locale) {
  return officePage(locale, {
    here: ({ id = '' }) => ({ page: 'review', id }),
    title: translator(locale, 'review')('page'),
    async render({ session, params, query }) {
      const sheet = await loadSheet(session, params.id ?? '', locale);
      if (!sheet) return notFound();
      const queue = await loadQueue(session, locale);
      return <ReviewScreen locale={locale} queue={queue} sheet={sheet} finished={finishedIn(query)} />;
    },
  });
}

function finishedIn(query: Opened['query']) {
  return FINISHED.find((one) => one === query.done) ?? null;
}
