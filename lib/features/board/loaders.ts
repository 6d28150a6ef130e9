import { may } from '#lib/domain/permissions.ts';
import { now } from '#lib/server/clock.ts';
import type { Session } from '#lib/server/session.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { readBoard, readQuarters } from './data.ts';
import type { Board } from './view.ts';

/** The board of a quarter, the newest where none or an unknown one is asked for; null where it is not to be seen. */
export async function loadBoard(
  { countyCode, countyPath, person }: Session,
  asked: string | null,
): Promise<Board | null> {
  if (!may(person, 'board.view', { kind: 'county', unitPath: countyPath })) return null;
  const quarters = await readQuarters(countyCode);
  const quarter = quarters.find((one) => one === asked) ?? quarters[0] ?? null;
  const today = dayOf(now());
  if (quarter === null) return { quarters, quarter, today, rows: null, mayRemind: false };
  const rows = await readBoard(countyCode, quarter);
  const reviewing = { kind: 'submission', unitPath: countyPath, departmentCode: null, state: 'filling' } as const;
  const mayRemind = may(person, 'submission.remind', { ...reviewing, reviewSteps: 1, authors: [] });
  return { quarters, quarter, today, rows, mayRemind };
}
