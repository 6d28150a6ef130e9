import { type CellKey, cellKey } from '#lib/domain/submission/cell-key.ts';
import { type Decision, type DecisionFault, decide, decideFirst } from '#lib/domain/submission/decision.ts';
import { stateAfter } from '#lib/domain/submission/transition.ts';
import type { SubmissionCell } from '#lib/generated/sqlite/whole/client.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { keepStored } from '#lib/server/kept-rows.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { approveCells } from '../approval/mutations.ts';
import { tellFilers } from '../notice/mutations.ts';
import {
  moveSubmission,
  nameOf,
  type Opened,
  openSubmission,
  type Stands,
  scopeAsSeen,
  standsOf,
  subjectOf,
} from '../submission/mutations.ts';
import type { SubmissionRef } from '../submission/schema.ts';
import { markApproved, markReturned } from '../submission-cell/mutations.ts';
import { checkSubmission } from '../submission-check/data.ts';
import { recordEvent } from '../submission-event/mutations.ts';
import { beginSchema, decisionSchema, firstReviewSchema, plainApprovalSchema, type ReturnedCell } from './schema.ts';

/** What a decision did: how many cells it approved and sent back, and how many figures are new or revised by it. */
export type Decided = Stands & { approved: number; returned: number; figures: number };

/**
 * Says that a reviewer has begun, so that the form can no longer be taken back. Saying it again changes nothing.
 * @throws Refusal `conflict` where the form was taken back meanwhile.
 */
export function beginReview(order: Order, through?: Door): Promise<Stands> {
  const { countyCode, now } = order;
  const first = isFirst(order.input);
  return write(
    {
      ...order,
      action: first ? 'submission.first_review' : 'submission.review',
      subject: subjectOf(order.input),
      schema: beginSchema,
      scope: (tx, ref) => scopeAsSeen(tx, order, ref),
    },
    async (tx, ref) => {
      const { standing, ...before } = await openSubmission(tx, countyCode, ref);
      if (stateAfter(standing, 'begin_review') === null) throw new Refusal('conflict', 'nothing to review');
      const answer = standsOf(before);
      if (standing.reviewBegun) return { answer };
      const { id, version } = ref;
      const where = { countyCode, id, version, reviewBegunAt: null };
      const { count } = await tx.submission.updateMany({ where, data: { reviewBegunAt: now } });
      if (count !== 1) throw new Refusal('conflict', 'the submission has moved on', { theirs: answer });
      await keepStored(tx, 'Submission', { countyCode, id });
      await recordEvent(tx, { countyCode, submissionId: id, at: now, by: nameOf(order.actor), kind: 'review_begun' });
      return { answer, after: { ...answer, reviewBegun: true } };
    },
    through,
  );
}

/** The first of two looks: lets all cells pass, or sends the named ones back. */
export function firstReview(order: Order, through?: Door): Promise<Decided> {
  const { countyCode, now } = order;
  const by = nameOf(order.actor);
  return write(
    {
      ...order,
      action: 'submission.first_review',
      subject: subjectOf(order.input),
      schema: firstReviewSchema,
      scope: (tx, ref) => scopeAsSeen(tx, order, ref),
    },
    async (tx, { returned, ...ref }) => {
      const opened = await openSubmission(tx, countyCode, ref);
      const cells = await cellsOf(tx, countyCode, ref);
      const decision = sound(decideFirst(cells, returned, opened.standing));
      const passed = decision.returned.length === 0 ? { firstReviewedAt: now, firstReviewedBy: by } : {};
      const after = await carryOut(tx, opened, decision, { returned, by, at: now, columns: passed });
      if (decision.returned.length === 0)
        await recordEvent(tx, { countyCode, submissionId: ref.id, at: now, by, kind: 'first_reviewed' });
      return { answer: after, before: standsOf(opened), after: { ...after, cells: returned } };
    },
    through,
  );
}

/** The county office's decision: sends cells back, approves the others, or both. What is approved becomes figures. */
export function review(order: Order, through?: Door): Promise<Decided> {
  const { countyCode, now } = order;
  const by = nameOf(order.actor);
  return write(
    {
      ...order,
      action: 'submission.review',
      subject: subjectOf(order.input),
      schema: decisionSchema,
      scope: (tx, ref) => scopeAsSeen(tx, order, ref),
    },
    async (tx, { returned, approveRest, ...ref }) => {
      const opened = await openSubmission(tx, countyCode, ref);
      const after = await decideOn(tx, opened, { returned, approveRest, by, at: now });
      return { answer: after, before: standsOf(opened), after: { ...after, cells: returned } };
    },
    through,
  );
}

/**
 * Approves a whole form that gave no rule reason to speak.
 * @throws Refusal `conflict` where one did: somebody has to look at it.
 */
export function approvePlain(order: Order, through?: Door): Promise<Decided> {
  const { countyCode, now } = order;
  const by = nameOf(order.actor);
  return write(
    {
      ...order,
      action: 'submission.review',
      subject: subjectOf(order.input),
      schema: plainApprovalSchema,
      scope: (tx, ref) => scopeAsSeen(tx, order, ref),
    },
    async (tx, ref) => {
      const opened = await openSubmission(tx, countyCode, ref);
      const flagged = await doubtful(tx, countyCode, ref.id);
      if (flagged > 0) throw new Refusal('conflict', 'a cell has to be looked at', { flagged });
      const after = await decideOn(tx, opened, { returned: [], approveRest: true, by, at: now });
      return { answer: after, before: standsOf(opened), after };
    },
    through,
  );
}

/** Cells still to be decided about which a rule speaks, whether or not their filer gave a reason. */
async function doubtful(tx: Tx, countyCode: string, id: string): Promise<number> {
  const checked = await checkSubmission(tx, countyCode, id);
  return checked?.cells.filter((cell) => cell.review !== 'approved' && checked.notes.has(cellKey(cell))).length ?? 0;
}

type Verdict = { returned: readonly ReturnedCell[]; approveRest: boolean; by: string; at: Date };

async function decideOn(tx: Tx, opened: Opened, { returned, approveRest, by, at }: Verdict): Promise<Decided> {
  const cells = await cellsOf(tx, opened.countyCode, opened);
  const decision = sound(decide(cells, { returned, approveRest }, opened.standing));
  return carryOut(tx, opened, decision, { returned, by, at, columns: { decidedAt: at, decidedBy: by } });
}

type CarriedOut = {
  returned: readonly ReturnedCell[];
  by: string;
  at: Date;
  columns: Parameters<typeof moveSubmission>[3];
};

/** Cells, figures, state and what happened, in one transaction. */
async function carryOut(
  tx: Tx,
  { standing, ...before }: Opened,
  decision: Decision<SubmissionCell>,
  { returned, by, at, columns }: CarriedOut,
): Promise<Decided> {
  const form = { countyCode: before.countyCode, submissionId: before.id };
  const after = await moveSubmission(tx, before, decision.state, {
    ...columns,
    ...(standing.reviewBegun ? {} : { reviewBegunAt: at }),
  });
  await markReturned(tx, form, returned, { by, at });
  let figures = 0;
  if (decision.approved.length > 0) {
    await markApproved(tx, form, decision.approved.length);
    figures = await approveCells(tx, before, decision.approved, { by, at });
    const some = decision.returned.length > 0 || standing.reviews.includes('approved');
    await recordEvent(tx, { ...form, at, by, kind: 'approved', ...(some ? { cells: keysOf(decision.approved) } : {}) });
  }
  if (returned.length > 0) {
    await recordEvent(tx, { ...form, at, by, kind: 'returned', cells: returned });
    await tellFilers(tx, { ...form, kind: 'returned', occasion: `${before.id} ${after.version}`, at });
  }
  return { ...after, approved: decision.approved.length, returned: returned.length, figures };
}

function cellsOf(tx: Tx, countyCode: string, { id }: Pick<SubmissionRef, 'id'>): Promise<SubmissionCell[]> {
  return tx.submissionCell.findMany({ where: { countyCode, submissionId: id } });
}

function keysOf(cells: readonly SubmissionCell[]): CellKey[] {
  return cells.map(({ unitId, indicatorCode, dimension }) => ({ unitId, indicatorCode, dimension }));
}

/** @throws Refusal where the decision cannot be carried out as it was sent. */
export function sound<Cell>(decision: Decision<Cell> | DecisionFault): Decision<Cell> {
  if (typeof decision !== 'string') return decision;
  throw new Refusal(decision === 'nothing' ? 'invalid' : 'conflict', `the decision cannot be carried out: ${decision}`);
}

function isFirst(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'step' in input && input.step === 'first';
}
