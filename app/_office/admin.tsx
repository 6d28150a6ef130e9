import './admin.css';
import { notFound } from 'next/navigation';
import { AdminScreen } from '#components/admin/AdminScreen.tsx';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { roomsOf } from '#lib/features/admin-hub/view.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officePage } from './open.tsx';

/** The first page of the administration. */
export function adminPage(locale: Locale) {
  return officePage(locale, {
    here: () => ({ page: 'admin' }),
    title: translator(locale, 'admin')('page'),
    render({ session }) {
      const rooms = roomsOf(session);
      if (rooms.length === 0) notFound();
      return <AdminScreen locale={locale} rooms={rooms} />;
    },
  });
}
