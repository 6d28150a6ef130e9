import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Session } from '#lib/server/session.ts';
import { lookBar } from '../look-bar/view.ts';
import { type AskedBook, loadBook } from '../progress-book/loaders.ts';
import { officeDomain } from './view.ts';

type Asked = AskedBook & { code: string; unit: string | null };

/** One domain as far as this person may read it; null where there is none, or none for them. */
export async function loadOfficeDomain(session: Session, asked: Asked, locale: Locale) {
  const open = await loadBook(session, asked);
  const view = open && officeDomain(open.book, asked, locale);
  return view && { view, bar: lookBar(open, asked, locale) };
}
