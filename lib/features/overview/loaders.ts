import { addDays } from '#lib/domain/calendar-day.ts';
import { reachOf, rightsKey } from '#lib/domain/reach.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { now } from '#lib/server/clock.ts';
import { keptWhile } from '#lib/server/kept-while.ts';
import type { Session } from '#lib/server/session.ts';
import { dayOf, startOfDay } from '#lib/shared/county-day.ts';
import { readBehindNotes } from '../behind-note/data.ts';
import { behindNotes } from '../behind-note/view.ts';
import { loadBoard } from '../board/loaders.ts';
import { type CellWhy, cellWhy } from '../cell-why/view.ts';
import { readFlags } from '../follow-up/data.ts';
import { followUps } from '../follow-up/view.ts';
import { filterOf, type OverviewFilter, type Query, questionOf } from '../overview-filter/view.ts';
import { type AskedBook, isBookLate, loadBook } from '../progress-book/loaders.ts';
import { unfiledOf } from '../unfiled/view.ts';
import { type Overview, overviewOf } from './view.ts';

export type OpenOverview = { overview: Overview; why: CellWhy | null };

/**
 * What a leader sees first; null for whoever leads nothing. A view is worked out once for all who may see the same
 * until a write may have changed it, so that looking again costs one small question to the database.
 */
export async function loadOverview(session: Session, query: Query, locale: Locale): Promise<OpenOverview | null> {
  if (reachOf(session.person, 'office.view').length === 0) return null;
  const filter = filterOf(query);
  const key = [locale, dayOf(now()), rightsKey(session.person), questionOf({ ...filter, cell: null })].join(' ');
  const overview = await keptWhile(session.countyCode, key, () => overviewFor(session, filter, locale), 'views');
  if (!overview) return null;
  const { scope } = overview;
  const why = filter.cell && cellWhy({ ...scope, filter: { ...scope.filter, cell: filter.cell } }, locale);
  return { overview, why };
}

/** Whether a leader's view has to wait for its book. */
export function isOverviewLate(session: Session, query: Query): Promise<boolean> {
  return isBookLate(session, askedOf(filterOf(query)));
}

function askedOf({ period, asOf }: OverviewFilter): AskedBook {
  return { period: period ?? undefined, asOf: asOf ?? undefined };
}

async function overviewFor(session: Session, filter: OverviewFilter, locale: Locale): Promise<Overview | null> {
  const open = await loadBook(session, askedOf(filter));
  if (!open) return null;
  const { book, quarters, today, asOf, reach } = open;
  const told = { ...filter, asOf, cell: null };
  const beside = { notes: await keptNotes(session, locale), unfiled: await keptUnfiled(session, today, locale) };
  const flags = await keptWhile(session.countyCode, 'flags', () => readFlags(session.countyCode), 'views');
  const until = asOf === null ? null : startOfDay(addDays(asOf, 1));
  const flagged = followUps(flags, { reach, departmentsOf: book.departmentsOf, until });
  return overviewOf(
    { book, quarters, filter: told, day: asOf ?? today, today, isPast: asOf !== null, followUps: flagged, ...beside },
    locale,
  );
}

/** The same beside whatever is filtered, so that a reader who looks round waits for the table alone. */
function keptNotes({ countyCode }: Session, locale: Locale) {
  return keptWhile(
    countyCode,
    `notes ${locale}`,
    async () => behindNotes(await readBehindNotes(countyCode), locale),
    'views',
  );
}

function keptUnfiled(session: Session, today: string, locale: Locale) {
  const make = async () => {
    const board = await loadBoard(session, null);
    return board && unfiledOf(board, locale);
  };
  return keptWhile(session.countyCode, `unfiled ${today} ${locale} ${rightsKey(session.person)}`, make, 'views');
}
