import type { Locale } from '#lib/domain/vocabulary.ts';
import { siteAddress } from '#lib/server/env.ts';
import type { Session } from '#lib/server/session.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { loadBook } from '../progress-book/loaders.ts';
import { loadItems } from '../supervision/loaders.ts';
import { readBriefHead } from './data.ts';
import { askedBrief, type Brief, briefOf } from './view.ts';

type Query = Record<string, string | string[] | undefined>;

/** The brief of the view that the address asks for, as far as this person may read; null for whoever leads nothing. */
export async function loadBrief(session: Session, query: Query, locale: Locale): Promise<Brief | null> {
  const asked = askedBrief(query);
  const open = await loadBook(session, { period: asked.period ?? undefined, asOf: asked.asOf ?? undefined });
  if (!open) return null;
  const items = await loadItems(session);
  const head = await readBriefHead(session.countyCode, open.book.period);
  const page = officeHref(locale, { page: 'office', part: 'briefing' });
  const address = new URL(`${page}${asked.search}`, siteAddress()).toString();
  return briefOf({ ...open, asked, head, items, address }, locale);
}
