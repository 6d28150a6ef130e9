import path from 'node:path';
import { z } from 'zod';
import { addDays, dayOf } from '#lib/domain/calendar-day.ts';
import type { Note } from '#lib/domain/plausibility/context.ts';
import { cellKey } from '#lib/domain/submission/cell-key.ts';
import { readAskedBook } from '#lib/features/asked/data.ts';
import { openSubmissions } from '#lib/features/opening/mutations.ts';
import { checkSubmission } from '#lib/features/submission-check/data.ts';
import type { Door, Tx } from '#lib/server/db.ts';
import { write } from '#lib/server/gateway.ts';
import { insertRows } from '#lib/server/insert-rows.ts';
import { keepRows } from '#lib/server/kept-rows.ts';
import { makeWorld } from './demonstration/make-world.ts';
import { type Filled, fillOpenForm, type OpenForm } from './demonstration/open-forms.ts';
import { stagesOf } from './demonstration/open-stages.ts';
import { readPack } from './read/pack.ts';

const SETUP = { kind: 'system', name: 'setup' } as const;
/** The quarter in which the demonstration begins. */
const FIRST = '2021Q1';

/** What is open in the demonstration, and how many days before it was seeded it opened: the term reports are overdue. */
const OPEN = [
  { period: '2022Q3', openedBefore: 6 },
  { period: '2021T2', openedBefore: 18 },
];

type Place = { countyCode: string; now: Date; folder?: string };

/**
 * Opens the demonstration's quarter with deadlines that count from the day of seeding, and fills the forms as
 * far as an office would have come by then. Accounts are there before, so that what they filled bears their name.
 */
export async function seedOpenQuarter(door: Door, { countyCode, now, folder = import.meta.dirname }: Place) {
  const day = dayOf(now);
  const set = OPEN.map(({ period, openedBefore }) => ({ period, opensOn: addDays(day, -openedBefore) }));
  const opened = await openSubmissions({ countyCode, actor: SETUP, input: { day, set }, now }, door);
  const pack = readPack(path.resolve(folder));
  const world = makeWorld(pack, FIRST);
  const stages = stagesOf(pack);
  const schema = z.strictObject({ filled: z.literal('demonstration') });
  const intent = {
    countyCode,
    now,
    actor: SETUP,
    schema,
    action: 'county.seed',
    subject: `county:${countyCode}`,
  } as const;
  const filled = await write(
    { ...intent, input: { filled: 'demonstration' } },
    async (tx) => {
      const forms = await openForms(tx, countyCode, day);
      const found = forms.map((form) => fillOpenForm(world, stages, form)).filter((one) => one !== null);
      await store(tx, countyCode, found);
      return { answer: found.length, after: { filled: found.map(({ submission }) => submission) } };
    },
    door,
  );
  return { opened: opened.length, filled };
}

async function openForms(tx: Tx, countyCode: string, day: string): Promise<OpenForm[]> {
  const book = await readAskedBook(tx, countyCode, day);
  const grants = await tx.roleGrant.findMany({ where: { countyCode } });
  const reviewer = grants.find(({ role }) => role === 'reviewer');
  const submissions = await tx.submission.findMany({
    where: { countyCode },
    include: { form: true },
    orderBy: { id: 'asc' },
  });
  return submissions.map(({ id, unitId, departmentCode, period, opensOn, form }) => {
    const holder = (role: 'filer' | 'first_reviewer') =>
      grants.find((grant) => grant.role === role && grant.unitId === unitId && grant.departmentCode === departmentCode);
    const nobody = departmentCode === null ? `unit:${unitId}` : `department:${departmentCode}`;
    const nameOf = (grant: { userId: string } | undefined, other: string) => (grant ? `person:${grant.userId}` : other);
    return {
      ...{ id, unitId, period, opensOn, form },
      asked: book.cellsOf(form, unitId),
      filledBy: nameOf(holder('filer'), nobody),
      firstReviewer: nameOf(holder('first_reviewer'), nobody),
      reviewer: nameOf(reviewer, `office:${countyCode}`),
    };
  });
}

async function store(tx: Tx, countyCode: string, filled: readonly Filled[]): Promise<void> {
  await insertRows(
    tx,
    'SubmissionCell',
    filled.flatMap(({ cells }) => cells),
  );
  for (const { submission, cells } of filled) {
    const { id, round, submittedAt, submittedBy, ...rest } = submission;
    const handedIn = round && submittedAt && submittedBy ? { round, submittedAt, submittedBy } : null;
    await tx.submission.update({
      where: { countyCode_id: { countyCode, id }, version: 1 },
      data: { ...rest, ...handedIn },
    });
    if (!handedIn) continue;
    const of = {
      countyCode,
      submissionId: id,
      round: handedIn.round,
      at: handedIn.submittedAt,
      by: handedIn.submittedBy,
    };
    // Looking through every form would take longer than all the rest; those with a slip are told by its reason.
    const doubted = cells.some(({ reason, returnReason }) => reason ?? returnReason);
    const notes = doubted ? (await checkSubmission(tx, countyCode, id))?.notes : undefined;
    const row = { ...of, cells: cells.map((cell) => handedInCell(cell, notes?.get(cellKey(cell)) ?? [])) };
    keepRows(tx, 'SubmissionRound', [row]);
    await tx.submissionRound.create({ data: row });
  }
  const events = filled.flatMap((one) => one.events);
  keepRows(tx, 'SubmissionEvent', events);
  await tx.submissionEvent.createMany({ data: events });
}

/** A cell as its round keeps it, with the rules that spoke about it when it was handed in. */
function handedInCell(cell: Filled['cells'][number], notes: readonly Note[]) {
  const { unitId, indicatorCode, dimension, state, value, numerator, denominator, operator, rateOnly, note, reason } =
    cell;
  return {
    ...{ unitId, indicatorCode, dimension, state, value, numerator, denominator, operator, rateOnly, note, reason },
    rules: notes.map(({ rule }) => rule),
  };
}
