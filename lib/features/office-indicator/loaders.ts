import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Session } from '#lib/server/session.ts';
import { itemLink } from '../item-link/view.ts';
import { lookBar } from '../look-bar/view.ts';
import { type AskedBook, loadBook } from '../progress-book/loaders.ts';
import { officeIndicator } from './view.ts';

type Asked = AskedBook & { code: string; unit: string | null };

/** One indicator as far as this person may read it; null where there is none, or none for them. */
export async function loadOfficeIndicator(session: Session, asked: Asked, locale: Locale) {
  const open = await loadBook(session, asked);
  const view = open && officeIndicator(open.book, asked, locale);
  if (!view) return null;
  const bar = lookBar(open, asked, locale);
  const on = { book: open.book, look: bar.look, indicator: view.page.code, unit: view.place.code };
  return { view, bar, item: itemLink(session.person, on) };
}
