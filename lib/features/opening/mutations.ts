import { actorName } from '#lib/domain/actor.ts';
import { may } from '#lib/domain/permissions.ts';
import { workCalendar } from '#lib/domain/submission/deadline.ts';
import { type Door, door, type Tx } from '#lib/server/db.ts';
import { type Order, write } from '#lib/server/gateway.ts';
import { insertRows } from '#lib/server/insert-rows.ts';
import { dayOf, startOfDay } from '#lib/shared/county-day.ts';
import { readUnitBook } from '../unit-tree/data.ts';
import { openSchema } from './schema.ts';
import { type Opened, openings } from './view.ts';

/** Where the day of opening is given and not the calendar's, a form opens when offices do on that day. */
const OFFICE_HOURS_MS = 8 * 3_600_000;

/**
 * Opens what is due: one submission for each filer of each form and period that has none yet. Doing it
 * again opens nothing twice.
 * @returns ids of those that were opened now.
 */
export function openSubmissions(order: Order, through?: Door): Promise<string[]> {
  const { actor, countyCode, now } = order;
  return write(
    { ...order, action: 'submission.open', subject: `county:${countyCode}`, schema: openSchema },
    async (tx, input) => {
      const missing = await notYetOpen(tx, countyCode, openings(await readAround(tx, countyCode), input));
      await store(tx, missing, {
        countyCode,
        by: actor ? actorName(actor) : '',
        at: now,
        given: input.set !== undefined,
      });
      const ids = missing.map(({ id }) => id);
      return { answer: ids, after: { opened: ids } };
    },
    through,
  );
}

/** Opens one form at once, for a period that is given, inside the write that asks for it. */
export async function openForm(
  tx: Tx,
  { countyCode, formId, period, by, at }: { countyCode: string; formId: string; period: string; by: string; at: Date },
): Promise<string[]> {
  const day = dayOf(at);
  const around = await readAround(tx, countyCode);
  const forms = around.forms.filter(({ id }) => id === formId);
  const missing = await notYetOpen(
    tx,
    countyCode,
    openings({ ...around, forms }, { day, set: [{ period, opensOn: day }] }),
  );
  await store(tx, missing, { countyCode, by, at, given: false });
  return missing.map(({ id }) => id);
}

/** The same for the clock, which comes by often: a day on which nothing opens leaves no trace. */
export async function openDue(order: Order, through: Door = door()): Promise<string[]> {
  const { actor, countyCode } = order;
  const asked = openSchema.safeParse(order.input);
  // Only whoever may open learns that there is nothing to open; the rest is the gateway's to refuse.
  if (asked.success && may(actor, 'submission.open')) {
    const due = openings(await readAround(through.client, countyCode), asked.data);
    if ((await notYetOpen(through.client, countyCode, due)).length === 0) return [];
  }
  return openSubmissions(order, through);
}

async function readAround(tx: Tx, countyCode: string) {
  const county = await tx.county.findUniqueOrThrow({ where: { code: countyCode }, select: { createdAt: true } });
  return {
    since: dayOf(county.createdAt),
    forms: await tx.form.findMany({ where: { countyCode, active: true }, orderBy: { id: 'asc' } }),
    trees: await readUnitBook(tx, countyCode),
    calendar: workCalendar(await tx.holiday.findMany({ where: { countyCode } })),
  };
}

async function notYetOpen(tx: Tx, countyCode: string, due: readonly Opened[]): Promise<Opened[]> {
  const periods = [...new Set(due.map(({ period }) => period))];
  const there = await tx.submission.findMany({
    where: { countyCode, period: { in: periods } },
    select: { formId: true, unitId: true, period: true },
  });
  const known = new Set(there.map(({ formId, unitId, period }) => `${formId} ${unitId} ${period}`));
  return due.filter(({ formId, unitId, period }) => !known.has(`${formId} ${unitId} ${period}`));
}

async function store(
  tx: Tx,
  opened: readonly Opened[],
  { countyCode, by, at, given }: { countyCode: string; by: string; at: Date; given: boolean },
): Promise<void> {
  const fresh = { countyCode, state: 'not_started', version: 1, round: 0 };
  await insertRows(
    tx,
    'Submission',
    opened.map((row) => ({ ...fresh, ...row })),
  );
  await insertRows(
    tx,
    'SubmissionEvent',
    opened.map(({ id, opensOn }) => ({
      ...{ countyCode, submissionId: id, sequence: 1, by, kind: 'opened' },
      at: given ? new Date(Math.min(at.getTime(), startOfDay(opensOn).getTime() + OFFICE_HOURS_MS)) : at,
    })),
  );
}
