import './notices.css';
import { notFound } from 'next/navigation';
import { NoticeScreen } from '#components/notice/NoticeScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { loadNotices } from '#lib/features/notice/loaders.ts';
import { noticeLine } from '#lib/features/notice/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officePage } from './open.tsx';

export function noticesPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'notices' }),
    title: translator(locale, 'notice')('title'),
    async render({ session }) {
      const rows = await loadNotices(session);
      if (!rows) notFound();
      return <NoticeScreen locale={locale} lines={rows.map((row) => noticeLine(row, locale))} />;
    },
  });
}
