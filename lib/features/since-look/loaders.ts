import { addDays, isDay } from '#lib/domain/calendar-day.ts';
import { may } from '#lib/domain/permissions.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { now } from '#lib/server/clock.ts';
import { keptWhile } from '#lib/server/kept-while.ts';
import type { Session } from '#lib/server/session.ts';
import { dayOf, startOfDay } from '#lib/shared/county-day.ts';
import { readLastLook } from '../last-look/data.ts';
import { readBookBefore } from '../past-book/data.ts';
import { loadBook, type OpenBook } from '../progress-book/loaders.ts';
import { bookOf, bookWithin } from '../progress-book/view.ts';
import { readLastRelease, readSince } from './data.ts';
import { type Since, type SinceLook, sinceLook } from './view.ts';

/** Where nobody looked and nothing was released, so many days are told. */
const DAYS_AT_FIRST = 30;

/** What changed since somebody last looked, or since a day; null for whoever may not look at all. */
export async function loadSinceLook(session: Session, asked: string | null, locale: Locale): Promise<SinceLook | null> {
  const released = await loadBook(session);
  if (!released) return null;
  const made = now();
  const since = await sinceOf(session, asked, made);
  const open = await newestBook(session, released);
  const { countyCode } = session;
  const { period } = open.book;
  const past = await keptWhile(countyCode, `book ${period} before ${since.at.toISOString()}`, async () =>
    bookOf(await readBookBefore(countyCode, period, since.at), { period, day: dayOf(since.at) }),
  );
  const rows = await readSince(countyCode, since.at);
  const was = bookWithin(past, open.reach);
  return sinceLook(rows, { since, made, was, now: open.book, reach: open.reach, locale });
}

/** The book of the newest quarter of which anything is approved: what came in after the last release is news too. */
async function newestBook(session: Session, released: OpenBook): Promise<OpenBook> {
  const [newest] = released.quarters;
  if (!newest || newest === released.book.period) return released;
  return (await loadBook(session, { period: newest })) ?? released;
}

async function sinceOf({ countyCode, person }: Session, asked: string | null, made: Date): Promise<Since> {
  const today = dayOf(made);
  const mayMark = may(person, 'own.look', { kind: 'own', userId: person.id });
  if (asked !== null && isDay(asked) && asked <= today) return { basis: 'asked', at: startOfDay(asked), mayMark };
  const looked = await readLastLook(countyCode, person.id);
  if (looked) return { basis: 'look', at: looked, mayMark };
  const released = await readLastRelease(countyCode);
  if (released) return { basis: 'release', at: released, mayMark };
  return { basis: 'month', at: startOfDay(addDays(today, -DAYS_AT_FIRST)), mayMark };
}
