import { now } from '#lib/server/clock.ts';
import type { Session } from '#lib/server/session.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { isFiledBy } from '../filer/view.ts';
import { readTasks, type TaskData } from './data.ts';

/** The forms that this person fills, whatever their state; empty for whoever fills none. */
export async function loadTasks({ countyCode, person }: Session): Promise<{ rows: TaskData; today: string } | null> {
  const filers = person.grants.filter(({ role }) => role === 'filer');
  if (filers.length === 0) return null;
  const today = dayOf(now());
  const rows = await readTasks(countyCode, filers);
  const paths = new Map(rows.units.map(({ id, path }) => [id, path]));
  const submissions = rows.submissions.filter(({ unitId, departmentCode, form }) =>
    isFiledBy(person, { unitPath: paths.get(unitId) ?? '', departmentCode, reviewSteps: form.reviewSteps }),
  );
  return { rows: { ...rows, submissions }, today };
}
