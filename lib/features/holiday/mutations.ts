import { actorName } from '#lib/domain/actor.ts';
import { workCalendar } from '#lib/domain/submission/deadline.ts';
import { daysOf, type HolidaySpan, spanFault, spanMark, spansOf } from '#lib/domain/submission/holiday-span.ts';
import { countyScope } from '#lib/server/county-scope.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { keepGone, keepRows } from '#lib/server/kept-rows.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { moveDeadlines } from '../deadline-shift/mutations.ts';
import { readHolidays } from './data.ts';
import { holidaySchema, removalSchema } from './schema.ts';

/** `moved`: how many open forms are due later because of it. */
export type Kept = { first: string; last: string; moved: number };

/**
 * Adds holidays or days worked instead, or puts them in the place of others. Deadlines that fall on a day which is
 * closed now move on to the next working day; none ever moves back.
 * @throws Refusal invalid with the field; conflict where what it replaces is not there any more as it was seen.
 */
export function saveHoliday(order: Order, through?: Door): Promise<Kept> {
  const { countyCode, now, actor } = order;
  return write(
    {
      ...{ ...order, action: 'holiday.change', subject: `county:${countyCode}`, schema: holidaySchema },
      scope: (tx) => countyScope(tx, countyCode),
    },
    async (tx, { was, working, ...given }) => {
      const span: HolidaySpan = { ...given, working: working === '1' };
      const spans = spansOf(await readHolidays(tx, countyCode));
      const before = was === undefined ? null : seenAmong(spans, was);
      const fault = spanFault(
        span,
        spans.filter((one) => one !== before),
      );
      if (fault) {
        const field = fault === 'ends_early' || fault === 'too_long' ? 'last' : fault === 'taken' ? 'first' : 'working';
        throw new Refusal('invalid', fault, [{ path: [field], message: fault }]);
      }
      if (before) await removeDays(tx, countyCode, before);
      const rows = daysOf(span).map((day) => ({ countyCode, ...day }));
      keepRows(tx, 'Holiday', rows);
      await tx.holiday.createMany({ data: rows });
      const calendar = workCalendar(await readHolidays(tx, countyCode));
      const reason = `${span.nameZh} ${span.nameEn}`;
      const by = actor ? actorName(actor) : '';
      const moved = await moveDeadlines(tx, { countyCode, calendar, reason, by, at: now });
      const answer = { first: span.first, last: span.last, moved: moved.length };
      return { answer, before, after: { ...span, moved } };
    },
    through,
  );
}

/**
 * Takes holidays out: offices work on these days as in any week.
 * @throws Refusal conflict where they are not there any more as they were seen.
 */
export function removeHoliday(order: Order, through?: Door): Promise<Kept> {
  const { countyCode } = order;
  return write(
    {
      ...{ ...order, action: 'holiday.change', subject: `county:${countyCode}`, schema: removalSchema },
      scope: (tx) => countyScope(tx, countyCode),
    },
    async (tx, { was }) => {
      const before = seenAmong(spansOf(await readHolidays(tx, countyCode)), was);
      await removeDays(tx, countyCode, before);
      const { first, last } = before;
      return { answer: { first, last, moved: 0 }, before, after: { removed: spanMark(before) } };
    },
    through,
  );
}

function seenAmong(spans: readonly HolidaySpan[], was: string): HolidaySpan {
  const found = spans.find((one) => spanMark(one) === was);
  if (!found) throw new Refusal('conflict', 'the holidays were changed meanwhile');
  return found;
}

async function removeDays(tx: Tx, countyCode: string, span: HolidaySpan): Promise<void> {
  const { first, last } = span;
  keepGone(tx, 'Holiday', daysOf(span));
  await tx.holiday.deleteMany({ where: { countyCode, day: { gte: first, lte: last } } });
}
