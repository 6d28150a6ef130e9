import { decideReopening } from '#lib/domain/submission/decision.ts';
import type { Door } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { tellFilers } from '../notice/mutations.ts';
import { sound } from '../review/mutations.ts';
import {
  moveSubmission,
  nameOf,
  openSubmission,
  type Stands,
  scopeAsSeen,
  standsOf,
  subjectOf,
} from '../submission/mutations.ts';
import { markReturned } from '../submission-cell/mutations.ts';
import { recordEvent } from '../submission-event/mutations.ts';
import { reopeningSchema } from './schema.ts';

/**
 * Takes approved cells up again. Their figures stand until the next approval, which makes a new version of each
 * with this reason.
 */
export function reopenSubmission(order: Order, through?: Door): Promise<Stands> {
  const { countyCode, now } = order;
  const by = nameOf(order.actor);
  return write(
    {
      ...order,
      action: 'submission.reopen',
      subject: subjectOf(order.input),
      schema: reopeningSchema,
      scope: (tx, ref) => scopeAsSeen(tx, order, ref),
    },
    async (tx, { reason, cells: wanted, ...ref }) => {
      const { standing, ...before } = await openSubmission(tx, countyCode, ref);
      const form = { countyCode, submissionId: ref.id };
      const cells = await tx.submissionCell.findMany({ where: form });
      const { state, returned } = sound(decideReopening(cells, wanted, standing));
      const after = await moveSubmission(tx, before, state, { decidedAt: null, decidedBy: null });
      const back = returned.map((cell) => ({ ...cell, reason }));
      await markReturned(tx, form, back, { by, at: now });
      await recordEvent(tx, { ...form, at: now, by, kind: 'reopened', reason, cells: wanted });
      await tellFilers(tx, { ...form, kind: 'reopened', occasion: `${ref.id} ${after.version}`, at: now, reason });
      return { answer: after, before: standsOf(before), after: { ...after, reason, cells: wanted } };
    },
    through,
  );
}
