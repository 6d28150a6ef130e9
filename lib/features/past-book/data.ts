import { addDays } from '#lib/domain/calendar-day.ts';
import type { Figure, FigureVersion } from '#lib/generated/sqlite/whole/client.ts';
import { Prisma } from '#lib/generated/sqlite/whole/client.ts';
import { rowsOf } from '#lib/server/statement.ts';
import { working } from '#lib/server/working.ts';
import { startOfDay } from '#lib/shared/county-day.ts';
import { readBookRows, yearsOf } from '../progress-book/data.ts';
import type { BookRows } from '../progress-book/view.ts';
import { seriesKey } from '../sum/view.ts';
import { rowsAsOf, targetsBefore } from './view.ts';

/** The rows of a book as they were at the end of a day. */
export function readBookAsOf(countyCode: string, period: string, day: string): Promise<BookRows> {
  // Until the first moment that no longer belongs to the day.
  return readBookBefore(countyCode, period, startOfDay(addDays(day, 1)));
}

/**
 * The rows of a book as they were before a moment. Only series that have changed since are read with all their
 * places and versions, so that a recent day costs little.
 */
export async function readBookBefore(countyCode: string, period: string, until: Date): Promise<BookRows> {
  const db = working();
  const today = await readBookRows(countyCode, period);
  const rows = {
    ...today,
    targets: targetsBefore(today.targets, until),
    references: targetsBefore(today.references, until),
  };
  const { from, to } = yearsOf(period);
  const series = await rowsOf<Pick<Figure, 'indicatorCode' | 'period' | 'dimension'>>(
    db,
    Prisma.sql`SELECT DISTINCT f."indicatorCode", f."period", f."dimension" FROM "FigureVersion" v
      JOIN "Figure" f ON f."countyCode" = v."countyCode" AND f."id" = v."figureId"
      WHERE v."countyCode" = ${countyCode} AND v."approvedAt" >= ${until} AND f."period" >= ${from} AND f."period" < ${to}`,
  );
  if (series.length === 0) return rows;
  const keys = new Set(series.map(seriesKey));
  const periods = Prisma.join([...new Set(series.map((one) => one.period))]);
  const all = await rowsOf<Figure>(
    db,
    Prisma.sql`SELECT * FROM "Figure" WHERE "countyCode" = ${countyCode} AND "period" IN (${periods})`,
  );
  const figures = all.filter((figure) => keys.has(seriesKey(figure)));
  const ids = new Set(figures.map(({ id }) => id));
  const known = await rowsOf<FigureVersion>(
    db,
    Prisma.sql`SELECT * FROM "FigureVersion" WHERE "countyCode" = ${countyCode} AND "approvedAt" < ${until}`,
  );
  const versions = known.filter(({ figureId }) => ids.has(figureId));
  const units = await db.unit.findMany({ where: { countyCode } });
  return rowsAsOf(rows, { keys, figures, versions, units, unitPasts: rows.unitPasts });
}
