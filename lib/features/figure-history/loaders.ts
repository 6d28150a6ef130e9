import { isDay } from '#lib/domain/calendar-day.ts';
import { parsePeriod } from '#lib/domain/period.ts';
import { may } from '#lib/domain/permissions.ts';
import { reachesFigure, reachOf } from '#lib/domain/reach.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { now } from '#lib/server/clock.ts';
import type { Session } from '#lib/server/session.ts';
import { dayOf } from '#lib/shared/county-day.ts';
import { readAsOf } from '../as-of/data.ts';
import { figureAsOf } from '../as-of/view.ts';
import { type Asked, readFigureHistory, readFigurePlace } from './data.ts';
import { figureHistory, type History } from './view.ts';

/**
 * The history of one figure, for whoever leads its place or may see a form that asks for it; null for
 * everybody else, whether or not there is such a figure.
 * @param day the ISO date as of which its status is told; today's where it is none
 */
export async function loadFigureHistory(
  { countyCode, countyPath, person }: Session,
  asked: Asked,
  { day, locale }: { day: string; locale: Locale },
): Promise<History | null> {
  if (!parsePeriod(asked.period)) return null;
  const seesAll = may(person, 'figure.view', { kind: 'county', unitPath: countyPath });
  const place = await readFigurePlace(countyCode, asked);
  const isSeen = (found: NonNullable<typeof place>) =>
    seesAll ||
    reachesFigure(reachOf(person, 'office.view'), found.unit.path, found.departments) ||
    found.scopes.some((scope) => may(person, 'submission.view', scope));
  if (!place || !isSeen(place)) return null;
  const rows = await readFigureHistory(countyCode, place, asked.period);
  const today = dayOf(now());
  const asOf = isDay(day) && day <= today ? day : today;
  const known = figureAsOf(await readAsOf(countyCode, place.unit, asked.indicator), { ...asked, day: asOf });
  const cell = place.cells.find((_cell, at) => may(person, 'remark.add', place.scopes[at] ?? null));
  const isHeld = rows.figures.length > 0 || rows.rollup !== null;
  const mayOnFigure = isHeld && may(person, 'figure.remark', { kind: 'county', unitPath: countyPath });
  const remarkOn = cell ? { submissionId: cell.submissionId } : mayOnFigure ? ('figure' as const) : null;
  return figureHistory(rows, { locale, known, asOf, today, remarkOn });
}
