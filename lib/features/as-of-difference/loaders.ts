import { addDays } from '#lib/domain/calendar-day.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Session } from '#lib/server/session.ts';
import { startOfDay } from '#lib/shared/county-day.ts';
import { type AskedBook, loadBook } from '../progress-book/loaders.ts';
import { readReasons } from './data.ts';
import { type AskedDifference, asOfDifference } from './view.ts';

/** Both days of the comparison, and what differs; `difference` is null where no past day was asked for. */
export async function loadAsOfDifference(
  session: Session,
  asked: AskedBook & AskedDifference,
  locale: Locale,
): Promise<AsOfPage | null> {
  const today = await loadBook(session, { period: asked.period });
  if (!today) return null;
  const past = await loadBook(session, { period: today.book.period, asOf: asked.asOf });
  const { quarters, today: day, book } = today;
  const head = { quarters, today: day, period: book.period, demonstration: book.county.demonstration };
  if (!past?.asOf) return { ...head, asOf: null, difference: null };
  const rows = await readReasons(session.countyCode, startOfDay(addDays(past.asOf, 1)));
  return { ...head, asOf: past.asOf, difference: asOfDifference(rows, { was: past.book, now: book, asked, locale }) };
}

export type AsOfPage = {
  quarters: string[];
  today: string;
  period: string;
  demonstration: boolean;
  asOf: string | null;
  difference: ReturnType<typeof asOfDifference> | null;
};
