import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Session } from '#lib/server/session.ts';
import { loadBook } from '../progress-book/loaders.ts';
import { type Overview, overviewOf } from './view.ts';

type Query = Record<string, string | string[] | undefined>;

/** What a leader sees first; null for whoever leads nothing. */
export async function loadOverview(session: Session, query: Query, locale: Locale): Promise<Overview | null> {
  const open = await loadBook(session, { period: one(query.period), asOf: one(query.day) });
  return open && overviewOf(open.book, locale);
}

function one(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
