import { cache } from 'react';
import { addDays, isDay } from '#lib/domain/calendar-day.ts';
import { may } from '#lib/domain/permissions.ts';
import { reachOf, rightsKey } from '#lib/domain/reach.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { now } from '#lib/server/clock.ts';
import { isKept, keptWhile } from '#lib/server/kept-while.ts';
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

/** What changed, when the page that tells it was made, and whether the reader may mark it as seen. */
export type OpenSince = { look: SinceLook; madeAt: string; mayMark: boolean };

/**
 * What changed since somebody last looked, or since a day; null for whoever may not look at all. It is worked out
 * once for all who have the same rights and looked at the same time, until a write may have changed it.
 */
export async function loadSinceLook(session: Session, asked: string | null, locale: Locale): Promise<OpenSince | null> {
  const { countyCode, person } = session;
  if (reachOf(person, 'office.view').length === 0) return null;
  const made = now();
  const since = await sinceOf(session, asked, made);
  const look = await keptWhile(
    countyCode,
    lookName(session, since, locale),
    () => lookSince(session, since, locale),
    'views',
  );
  return (
    look && { look, madeAt: made.toISOString(), mayMark: may(person, 'own.look', { kind: 'own', userId: person.id }) }
  );
}

/** Whether it has to be worked out first, which is worth saying meanwhile. */
export async function isSinceLate(session: Session, asked: string | null, locale: Locale): Promise<boolean> {
  if (reachOf(session.person, 'office.view').length === 0) return false;
  const name = lookName(session, await sinceOf(session, asked, now()), locale);
  return !(await isKept(session.countyCode, name, 'views'));
}

function lookName({ person }: Session, { basis, at }: Since, locale: Locale): string {
  return ['since', locale, dayOf(now()), basis, at.toISOString(), rightsKey(person)].join(' ');
}

async function lookSince(session: Session, since: Since, locale: Locale): Promise<SinceLook | null> {
  const released = await loadBook(session);
  if (!released) return null;
  const open = await newestBook(session, released);
  const { countyCode } = session;
  const { period } = open.book;
  const past = await keptWhile(countyCode, `book ${period} before ${since.at.toISOString()}`, async () =>
    bookOf(await readBookBefore(countyCode, period, since.at), { period, day: dayOf(since.at) }),
  );
  const rows = await readSince(countyCode, since.at);
  const was = bookWithin(past, open.reach);
  return sinceLook(rows, { since, was, now: open.book, reach: open.reach, locale });
}

/** The book of the newest quarter of which anything is approved: what came in after the last release is news too. */
async function newestBook(session: Session, released: OpenBook): Promise<OpenBook> {
  const [newest] = released.quarters;
  if (!newest || newest === released.book.period) return released;
  return (await loadBook(session, { period: newest })) ?? released;
}

/** A page asks twice: whether it has to wait, and then for what it shows. */
const lastLookOf = cache(readLastLook);

async function sinceOf({ countyCode, person }: Session, asked: string | null, made: Date): Promise<Since> {
  const today = dayOf(made);
  if (asked !== null && isDay(asked) && asked <= today) return { basis: 'asked', at: startOfDay(asked) };
  const looked = await lastLookOf(countyCode, person.id);
  if (looked) return { basis: 'look', at: looked };
  const released = await keptWhile(countyCode, 'released at', () => readLastRelease(countyCode));
  if (released) return { basis: 'release', at: released };
  return { basis: 'month', at: startOfDay(addDays(today, -DAYS_AT_FIRST)) };
}
