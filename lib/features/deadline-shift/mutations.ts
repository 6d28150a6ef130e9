import { isWorkingDay, type WorkCalendar, workingDayFrom } from '#lib/domain/submission/deadline.ts';
import type { Tx } from '#lib/server/db.ts';
import { keepStored } from '#lib/server/kept-rows.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { Refusal } from '#lib/shared/errors.ts';
import { tellFilersOfMany } from '../notice/mutations.ts';
import { recordEvent } from '../submission-event/mutations.ts';
import { readUnitBook } from '../unit-tree/data.ts';
import { isAskedOf } from '../unit-tree/view.ts';

type Shift = { countyCode: string; calendar: WorkCalendar; reason: string; by: string; at: Date };

/**
 * Moves the deadlines of open forms that fall on a day on which offices are closed now, and tells their filers. What
 * is overdue stays overdue.
 * @returns ids of the forms that are due later.
 */
export async function moveDeadlines(tx: Tx, { countyCode, calendar, reason, by, at }: Shift): Promise<string[]> {
  const open = await tx.submission.findMany({
    where: { countyCode, state: { in: ['not_started', 'filling', 'returned'] }, dueOn: { gte: dayOf(at) } },
    select: { id: true, dueOn: true, version: true, unitId: true, period: true },
    orderBy: { id: 'asc' },
  });
  const trees = await readUnitBook(tx, countyCode);
  const moved = open.filter((row) => !isWorkingDay(row.dueOn, calendar) && isAskedOf(trees, row));
  for (const { id, dueOn, version } of moved) {
    const { count } = await tx.submission.updateMany({
      where: { countyCode, id, version },
      data: { dueOn: workingDayFrom(dueOn, calendar), version: version + 1 },
    });
    if (count !== 1) throw new Refusal('conflict', 'a submission has moved on');
    await keepStored(tx, 'Submission', { countyCode, id });
    await recordEvent(tx, { countyCode, submissionId: id, at, by, kind: 'extended', reason });
  }
  for (const due of new Set(moved.map(({ dueOn }) => dueOn))) {
    const submissionIds = moved.filter(({ dueOn }) => dueOn === due).map(({ id }) => id);
    const occasion = `${due} ${at.toISOString()}`;
    await tellFilersOfMany(tx, { countyCode, submissionIds, kind: 'extended', occasion, at, reason });
  }
  return moved.map(({ id }) => id);
}
