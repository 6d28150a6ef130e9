import { addDays } from '#lib/domain/calendar-day.ts';
import type { CellKey } from '#lib/domain/submission/cell-key.ts';
import type { SubmissionState } from '#lib/domain/vocabulary.ts';
import type * as Row from '#lib/generated/sqlite/whole/client.ts';
import { startOfDay } from '#lib/shared/county-day.ts';
import type { OpenStage } from '../read/demonstration-rows.ts';
import { unitId } from '../units.ts';
import { chance } from './chance.ts';
import { type Answer, answerFor, slipped } from './open-answers.ts';
import type { Stages } from './open-stages.ts';
import type { World } from './world.ts';

/** A form that is open, with all that it asks for. */
export type OpenForm = {
  id: string;
  unitId: string;
  period: string;
  opensOn: string;
  form: { id: string; reviewSteps: number };
  asked: readonly CellKey[];
  /** Who fills it, and who looks at it first. */
  filledBy: string;
  firstReviewer: string;
  reviewer: string;
};

export type CellRecord = Omit<Row.SubmissionCell, 'review'> & { review: 'open' | 'returned' };
type EventRecord = Pick<
  Row.SubmissionEvent,
  'countyCode' | 'submissionId' | 'sequence' | 'at' | 'by' | 'kind' | 'reason'
> & {
  cells?: (CellKey & { reason: string })[];
};
/** What is stored beyond the bare opening. What is to be approved is handed in here; approving is the office's. */
export type Filled = {
  /** Whether something in it looks wrong on purpose. */
  planted: boolean;
  approve: boolean;
  submission: Partial<Row.Submission> & { id: string; state: SubmissionState; version: number };
  cells: CellRecord[];
  events: EventRecord[];
};

const HOUR = 3_600_000;

/** How far one form has come; null where nobody has touched it. */
export function fillOpenForm(world: World, stages: Stages, open: OpenForm): Filled | null {
  const stage = stages.of(open.form, open.unitId);
  if (stage === 'not_started') return null;
  const savedAt = momentOf(open, 'saved', 0);
  const share = stage === 'filling' ? 0.2 + chance(`share|${open.id}`) * 0.6 : 1;
  const count = Math.max(1, Math.floor(open.asked.length * share));
  const cells = open.asked.slice(0, count).map((key) => cellOf(world, stages, open, key, stage, savedAt));
  const planted = stages.slip(open.form.id, open.unitId) !== undefined;
  return { planted, approve: stage === 'approved', cells, ...standing(world, open, stage, cells) };
}

/** An hour of a working day, some days after the form opened, always the same for the same form. */
function momentOf({ id, opensOn }: OpenForm, what: string, later: number): Date {
  const day = addDays(opensOn, 1 + Math.floor(chance(`day|${id}`) * 3) + later);
  return new Date(startOfDay(day).getTime() + (8.5 + chance(`${what}|${id}`) * 8) * HOUR);
}

function cellOf(
  world: World,
  stages: Stages,
  open: OpenForm,
  key: CellKey,
  stage: OpenStage,
  savedAt: Date,
): CellRecord {
  const row = stages.slip(open.form.id, open.unitId);
  const isSlip = row?.indicator === key.indicatorCode && unitId(row.place ?? row.unit) === key.unitId;
  const right = answerFor(world, key, open.period);
  const answer: Answer = isSlip ? slipped(world, key.indicatorCode, right, row.factor ?? 1) : right;
  const isReturned = isSlip && stage === 'returned';
  return {
    countyCode: world.countyCode,
    submissionId: open.id,
    ...key,
    ...answer,
    operator: 'eq',
    rateOnly:
      world.indicator(key.indicatorCode).kind === 'ratio' && answer.value !== null && answer.denominator === null,
    reason: isSlip && !isReturned ? row.reasonZh : null,
    review: isReturned ? 'returned' : 'open',
    returnReason: isReturned ? row.reasonZh : null,
    returnedBy: isReturned ? open.reviewer : null,
    returnedAt: isReturned ? momentOf(open, 'returned', 1) : null,
    version: isReturned ? 2 : 1,
    savedBy: open.filledBy,
    savedAt,
  };
}

function standing(
  world: World,
  open: OpenForm,
  stage: OpenStage,
  cells: readonly CellRecord[],
): Pick<Filled, 'submission' | 'events'> {
  const { id } = open;
  if (stage === 'filling' || stage === 'full') return { submission: { id, state: 'filling', version: 2 }, events: [] };
  const happened = { countyCode: world.countyCode, submissionId: id, reason: null };
  const submittedAt = momentOf(open, 'submitted', 1);
  const submitted = { ...happened, sequence: 2, at: submittedAt, by: open.filledBy, kind: 'submitted' as const };
  const handedIn = { id, round: 1, submittedAt, submittedBy: open.filledBy };
  if (stage === 'submitted' || stage === 'approved')
    return { submission: { ...handedIn, state: 'submitted', version: 3 }, events: [submitted] };
  const at = momentOf(open, 'reviewed', 1);
  const looked = new Date(Math.max(at.getTime(), submittedAt.getTime() + HOUR));
  if (stage === 'first_reviewed') {
    const firstReviewed = { firstReviewedAt: looked, firstReviewedBy: open.firstReviewer };
    const event = { ...happened, sequence: 3, at: looked, by: open.firstReviewer, kind: 'first_reviewed' as const };
    return {
      submission: { ...handedIn, ...firstReviewed, state: 'first_reviewed', version: 4 },
      events: [submitted, event],
    };
  }
  const back = cells.filter(({ review }) => review === 'returned');
  const event = {
    ...{ ...happened, sequence: 3, at: looked, by: open.reviewer, kind: 'returned' as const },
    cells: back.map(({ unitId: unit, indicatorCode, dimension, returnReason }) => ({
      ...{ unitId: unit, indicatorCode, dimension },
      reason: returnReason ?? '',
    })),
  };
  const decided = { reviewBegunAt: looked, decidedAt: looked, decidedBy: open.reviewer };
  return { submission: { ...handedIn, ...decided, state: 'returned', version: 5 }, events: [submitted, event] };
}
