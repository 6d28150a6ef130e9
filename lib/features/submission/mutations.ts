import { type Actor, actorName } from '#lib/domain/actor.ts';
import { countLeft } from '#lib/domain/entry/left.ts';
import { may } from '#lib/domain/permissions.ts';
import { cellKey } from '#lib/domain/submission/cell-key.ts';
import { type Standing, stateAfter } from '#lib/domain/submission/transition.ts';
import type { SubmissionState } from '#lib/domain/vocabulary.ts';
import type { Submission } from '#lib/generated/sqlite/whole/client.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { keepRows, keepStored } from '#lib/server/kept-rows.ts';
import { submissionScope } from '#lib/server/submission-scope.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { type Checked, checkSubmission } from '../submission-check/data.ts';
import { recordEvent } from '../submission-event/mutations.ts';
import type { HandedIn } from '../submission-round/schema.ts';
import { readUnitBook } from '../unit-tree/data.ts';
import { isAskedOf } from '../unit-tree/view.ts';
import { type SubmissionRef, submissionRefSchema } from './schema.ts';

/** Where a submission stands after a write; the version goes with the next one. */
export type Stands = { id: string; state: SubmissionState; version: number; round: number };

/**
 * Hands a form in, whole or not at all: it is looked through once more as it stands in the database.
 * @throws Refusal `invalid` with what is left to do; `conflict` where it has moved on meanwhile.
 */
export function submitSubmission(order: Order, through?: Door): Promise<Stands> {
  const { countyCode, now } = order;
  const by = nameOf(order.actor);
  return write(
    {
      ...order,
      action: 'submission.submit',
      subject: subjectOf(order.input),
      schema: submissionRefSchema,
      scope: (tx, ref) => scopeAsSeen(tx, order, ref),
    },
    async (tx, ref) => {
      const { standing, ...before } = await openSubmission(tx, countyCode, ref);
      const checked = await checkSubmission(tx, countyCode, ref.id);
      if (!checked) throw new Refusal('not_found', 'no such submission');
      if (countLeft(checked.left) > 0) throw new Refusal('invalid', 'the form is not complete', { left: checked.left });
      const state = stateAfter(standing, 'submit');
      const after = await moveSubmission(tx, before, state, {
        round: before.round + 1,
        submittedAt: now,
        submittedBy: by,
        reviewBegunAt: null,
        firstReviewedAt: null,
        firstReviewedBy: null,
        decidedAt: null,
        decidedBy: null,
      });
      const where = { countyCode, submissionId: ref.id };
      const round = { ...where, round: after.round, at: now, by, cells: handedIn(checked) };
      keepRows(tx, 'SubmissionRound', [round]);
      await tx.submissionRound.create({ data: round });
      await recordEvent(tx, { ...where, at: now, by, kind: 'submitted' });
      return { answer: after, before: standsOf(before), after };
    },
    through,
  );
}

/**
 * Takes a form back before a reviewer has begun.
 * @throws Refusal `too_late` where one has; `conflict` where it has moved on meanwhile.
 */
export function withdrawSubmission(order: Order, through?: Door): Promise<Stands> {
  const { countyCode, now } = order;
  return write(
    {
      ...order,
      action: 'submission.withdraw',
      subject: subjectOf(order.input),
      schema: submissionRefSchema,
      scope: (tx, ref) => scopeAsSeen(tx, order, ref),
    },
    async (tx, ref) => {
      const { standing, ...before } = await openSubmission(tx, countyCode, ref);
      if (standing.reviewBegun) throw new Refusal('too_late', 'its review has begun');
      const after = await moveSubmission(tx, before, stateAfter(standing, 'withdraw'), {});
      const where = { countyCode, submissionId: ref.id };
      await recordEvent(tx, { ...where, at: now, by: nameOf(order.actor), kind: 'withdrawn' });
      return { answer: after, before: standsOf(before), after };
    },
    through,
  );
}

/**
 * What rights over a submission depend on. Who may see it but saw another version is told how it stands now, since
 * that, and no lack of rights, is most often why a step cannot be taken any more.
 * @throws Refusal `conflict`
 */
export async function scopeAsSeen(tx: Tx, { countyCode, actor }: Order, { id, version }: SubmissionRef) {
  const scope = await submissionScope(tx, countyCode, id);
  if (!scope || !may(actor, 'submission.view', scope)) return scope;
  const found = await tx.submission.findUnique({ where: { countyCode_id: { countyCode, id } } });
  if (found && found.version !== version) throw moved(found);
  return scope;
}

export type Opened = Submission & { standing: Standing };

/**
 * The submission as it stands, at the version that the sender saw.
 * @throws Refusal `conflict` with how it stands now where that is another; `too_late` where who was to fill it is not
 * there at the end of its period, so that nobody asks for it any more.
 */
export async function openSubmission(tx: Tx, countyCode: string, { id, version }: SubmissionRef): Promise<Opened> {
  const found = await tx.submission.findUnique({
    where: { countyCode_id: { countyCode, id } },
    include: { form: { select: { reviewSteps: true } }, cells: { distinct: ['review'], select: { review: true } } },
  });
  if (!found) throw new Refusal('not_found', 'no such submission');
  const { form, cells, ...submission } = found;
  if (submission.version !== version) throw moved(submission);
  if (!isAskedOf(await readUnitBook(tx, countyCode), submission)) throw new Refusal('too_late', 'nobody asks for it');
  const { state, reviewBegunAt } = submission;
  const reviews = cells.map(({ review }) => review);
  return {
    ...submission,
    standing: { state, reviewSteps: form.reviewSteps, reviewBegun: reviewBegunAt !== null, reviews },
  };
}

type Columns = Partial<Omit<Submission, 'countyCode' | 'id' | 'state' | 'version'>>;

/**
 * Moves a submission to its next state, with whatever goes with it.
 * @throws Refusal `conflict` where the step cannot be taken or somebody else took one meanwhile.
 */
export async function moveSubmission(
  tx: Tx,
  before: Submission,
  state: SubmissionState | null,
  columns: Columns,
): Promise<Stands> {
  if (state === null) throw moved(before);
  const { countyCode, id, version } = before;
  const { count } = await tx.submission.updateMany({
    where: { countyCode, id, version, state: before.state, reviewBegunAt: before.reviewBegunAt },
    data: { ...columns, state, version: version + 1 },
  });
  if (count !== 1) throw moved(before);
  await keepStored(tx, 'Submission', { countyCode, id });
  return { id, state, version: version + 1, round: columns.round ?? before.round };
}

function moved({ state, version, round, decidedBy, firstReviewedBy, submittedBy }: Submission): Refusal {
  const by = decidedBy ?? firstReviewedBy ?? submittedBy;
  return new Refusal('conflict', 'the submission has moved on', { theirs: { state, version, round, by } });
}

export function standsOf({ id, state, version, round }: Submission): Stands {
  return { id, state, version, round };
}

/** For the audit, from input that is not parsed yet. */
export function subjectOf(input: unknown): string {
  const id = typeof input === 'object' && input !== null && 'id' in input ? input.id : null;
  return `submission:${typeof id === 'string' ? id.slice(0, 120) : '?'}`;
}

/** The gateway refuses before this name could be written anywhere where there is nobody. */
export function nameOf(actor: Actor | null): string {
  return actor ? actorName(actor) : '';
}

/** Only what is not approved yet is handed in again. */
function handedIn({ cells, notes, asked }: Checked): HandedIn[] {
  const names = new Set(asked.map(cellKey));
  return cells
    .filter((cell) => cell.review !== 'approved' && names.has(cellKey(cell)))
    .map((cell) => ({
      unitId: cell.unitId,
      indicatorCode: cell.indicatorCode,
      dimension: cell.dimension,
      state: cell.state,
      value: cell.value,
      numerator: cell.numerator,
      denominator: cell.denominator,
      operator: cell.operator,
      rateOnly: cell.rateOnly,
      note: cell.note,
      reason: cell.reason,
      rules: (notes.get(cellKey(cell)) ?? []).map(({ rule }) => rule),
    }));
}
