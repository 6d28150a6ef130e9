import { released } from '#lib/server/released.ts';

/** Changes shown of one release; the rest is in its file of changes. */
const CHANGES_SHOWN = 12;

/** What one release changed, with the names it used for it. */
export async function readChanges(where: { countyCode: string; releaseId: string }) {
  const [total, changes] = await Promise.all([
    released().releasedChange.count({ where }),
    released().releasedChange.findMany({ where, orderBy: { order: 'asc' }, take: CHANGES_SHOWN }),
  ]);
  const codes = [...new Set(changes.map((row) => row.indicatorCode))];
  const places = [...new Set(changes.map((row) => row.unitCode))];
  const [indicators, units] = await Promise.all([
    released().releasedIndicator.findMany({ where: { ...where, code: { in: codes } } }),
    released().releasedUnit.findMany({ where: { ...where, code: { in: places } } }),
  ]);
  return { total, changes, indicators, units };
}
