import { extensionFault, workCalendar } from '#lib/domain/submission/deadline.ts';
import type { Door } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { keepStored } from '#lib/server/kept-rows.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { tellFilers } from '../notice/mutations.ts';
import { nameOf, openSubmission, scopeAsSeen, subjectOf } from '../submission/mutations.ts';
import { recordEvent } from '../submission-event/mutations.ts';
import { extensionSchema } from './schema.ts';

/**
 * Puts a form's deadline off, with a reason that its filer reads.
 * @throws Refusal `invalid` with why the day will not do; `conflict` where the form has moved on meanwhile.
 */
export function extendDeadline(order: Order, through?: Door): Promise<{ id: string; dueOn: string; version: number }> {
  const { countyCode, now } = order;
  return write(
    {
      ...order,
      action: 'submission.extend',
      subject: subjectOf(order.input),
      schema: extensionSchema,
      scope: (tx, ref) => scopeAsSeen(tx, order, ref),
    },
    async (tx, { id, version, dueOn, reason }) => {
      const before = await openSubmission(tx, countyCode, { id, version });
      const calendar = workCalendar(await tx.holiday.findMany({ where: { countyCode } }));
      const fault = extensionFault({ due: before.dueOn, to: dueOn, today: dayOf(now) }, calendar);
      if (fault) throw new Refusal('invalid', `the deadline cannot be moved: ${fault}`, { fault });
      const { count } = await tx.submission.updateMany({
        where: { countyCode, id, version },
        data: { dueOn, version: version + 1 },
      });
      if (count !== 1)
        throw new Refusal('conflict', 'the submission has moved on', { theirs: { dueOn: before.dueOn } });
      await keepStored(tx, 'Submission', { countyCode, id });
      const form = { countyCode, submissionId: id };
      await recordEvent(tx, { ...form, at: now, by: nameOf(order.actor), kind: 'extended', reason });
      await tellFilers(tx, { ...form, kind: 'extended', occasion: `${id} ${dueOn}`, at: now, reason });
      const answer = { id, dueOn, version: version + 1 };
      return { answer, before: { dueOn: before.dueOn }, after: { ...answer, reason } };
    },
    through,
  );
}
