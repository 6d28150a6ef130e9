import { isDay } from '#lib/domain/calendar-day.ts';
import { type Reach, reachOf } from '#lib/domain/reach.ts';
import { now } from '#lib/server/clock.ts';
import { isKept, keptWhile } from '#lib/server/kept-while.ts';
import type { Session } from '#lib/server/session.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { readBookAsOf } from '../past-book/data.ts';
import { readBookRows, readQuarters, readReleasedQuarter } from './data.ts';
import { type Book, bookOf, bookWithin } from './view.ts';

export type OpenBook = {
  book: Book;
  /** Quarters that can be opened, newest first. */
  quarters: string[];
  reach: Reach[];
  today: string;
  /** The past day it is told of; null where it is today's. */
  asOf: string | null;
};

export type AskedBook = { period?: string | undefined; asOf?: string | undefined };

/**
 * The county's book of a quarter as far as this person may read it; null for whoever may read none of it. A quarter
 * or day that makes no sense gives the newest one. Empty counties give a book without figures.
 */
export async function loadBook({ person, countyCode }: Session, asked: AskedBook = {}): Promise<OpenBook | null> {
  const reach = reachOf(person, 'office.view');
  if (reach.length === 0) return null;
  const { period, ...found } = await whichBook(countyCode, asked);
  const book = await keptBook(countyCode, period, found);
  return { ...found, reach, book: bookWithin(book, reach) };
}

/** Whether this person may read a book that has to be put together first, which is worth saying meanwhile. */
export async function isBookLate({ person, countyCode }: Session, asked: AskedBook = {}): Promise<boolean> {
  if (reachOf(person, 'office.view').length === 0) return false;
  const { period, today, asOf } = await whichBook(countyCode, asked);
  return !(await isKept(countyCode, bookName(period, asOf ?? today)));
}

async function whichBook(countyCode: string, asked: AskedBook) {
  const today = dayOf(now());
  const { quarters, released } = await keptQuarters(countyCode);
  const newest = released ?? quarters[0] ?? quarterNow(today);
  const period = asked.period && quarters.includes(asked.period) ? asked.period : newest;
  const asOf = asked.asOf && isDay(asked.asOf) && asked.asOf < today ? asked.asOf : null;
  return { period, quarters, today, asOf };
}

function keptQuarters(countyCode: string) {
  return keptWhile(countyCode, 'quarters', async () => ({
    quarters: await readQuarters(countyCode),
    released: await readReleasedQuarter(countyCode),
  }));
}

/** The whole book of a quarter, for loaders that ask the policy themselves and show a part of it. */
function keptBook(countyCode: string, period: string, { today, asOf }: { today: string; asOf: string | null }) {
  return keptWhile(countyCode, bookName(period, asOf ?? today), async () =>
    bookOf(asOf ? await readBookAsOf(countyCode, period, asOf) : await readBookRows(countyCode, period), {
      period,
      day: asOf ?? today,
    }),
  );
}

function bookName(period: string, day: string): string {
  return `book ${period} ${day}`;
}

/** The book that holds whatever is approved so far, and the way to what was known on a day; nobody's rights are asked for. */
export async function unaskedBooks(countyCode: string): Promise<{
  newest: Book;
  today: string;
  /** A quarter as it was known at the end of a day. */
  past: (period: string, day: string) => Promise<Book>;
}> {
  const today = dayOf(now());
  const { quarters } = await keptQuarters(countyCode);
  const newest = await keptBook(countyCode, quarters[0] ?? quarterNow(today), { today, asOf: null });
  const past = (period: string, day: string) => keptBook(countyCode, period, { today, asOf: day < today ? day : null });
  return { newest, today, past };
}

/** The quarter under way, for a county that has no figures yet. */
function quarterNow(today: string): string {
  return `${today.slice(0, 4)}Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`;
}
