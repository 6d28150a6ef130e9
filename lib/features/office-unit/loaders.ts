import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Session } from '#lib/server/session.ts';
import { loadFigureHistory } from '../figure-history/loaders.ts';
import { itemLink } from '../item-link/view.ts';
import { lookBar } from '../look-bar/view.ts';
import { readBelow, readFiguresOf } from '../office-village/data.ts';
import { knownFigures, villagesOf } from '../office-village/view.ts';
import { type AskedBook, loadBook, type OpenBook } from '../progress-book/loaders.ts';
import { type OfficeUnit, officeUnit, type UnitAsked } from './view.ts';

/** How many steps of a figure's way stand beside the table; the rest is on its own page. */
const STEPS = 5;

/**
 * One township, or the county, as far as this person may read it, with the villages of the indicator that is looked at
 * and the way its figure came. Null where there is none, or none for them.
 */
export async function loadOfficeUnit(session: Session, asked: AskedBook & UnitAsked, locale: Locale) {
  const open = await loadBook(session, asked);
  const view = open && officeUnit(open.book, asked, locale);
  if (!view) return null;
  const places = await readBelow(session.countyCode, view.unit.id, open.book.period);
  const bar = lookBar(open, asked, locale);
  const on = { book: open.book, look: bar.look, unit: view.unit.code };
  return {
    bar,
    view,
    item: view.panel && itemLink(session.person, { ...on, indicator: view.panel.code }),
    places: view.unit.kind === 'county' ? [] : placesOf(places),
    villages: view.unit.kind === 'county' ? null : await loadVillagesOf(session, { view, places, open }, locale),
    way: await loadWay(session, view, open.asOf, locale),
  };
}

export type OfficeUnitPage = NonNullable<Awaited<ReturnType<typeof loadOfficeUnit>>>;

type Places = Awaited<ReturnType<typeof readBelow>>;

async function loadVillagesOf(
  { countyCode }: Session,
  { view, places, open }: { view: OfficeUnit; places: Places; open: OpenBook },
  locale: Locale,
) {
  const { panel } = view;
  if (panel?.level !== 'village' || places.length === 0) return null;
  const unitIds = places.map(({ id }) => id);
  const rows = await readFiguresOf(countyCode, { unitIds, indicatorCode: panel.code }, open.asOf);
  const indicator = { ...panel.measured, kind: panel.kind };
  return villagesOf(places, knownFigures(rows), { indicator, period: open.book.period }, locale);
}

/** What happened to the figure that is looked at, the newest first; empty for what nobody filed. */
async function loadWay(session: Session, { unit, panel }: OfficeUnit, asOf: string | null, locale: Locale) {
  if (!panel?.period) return [];
  const asked = { indicator: panel.code, unit: unit.code, period: panel.period, dimension: '' };
  const history = await loadFigureHistory(session, asked, { day: asOf ?? '', locale });
  return history?.happenings.slice(0, STEPS) ?? [];
}

/** Villages and communities, counted and named. */
function placesOf(places: Places) {
  return places.map(({ code, nameZh, nameEn, sort }) => ({ code, nameZh, nameEn, sort }));
}
