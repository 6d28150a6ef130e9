import { addDays } from '#lib/domain/calendar-day.ts';
import { type KnownUnit, timesChanged } from '#lib/domain/unit-plan.ts';
import { type Locale, UNIT_KINDS, type UnitChange } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { actorWords } from '../actor-name/view.ts';
import type { PeopleRows, UnitRows } from './data.ts';

export type UnitLine = {
  id: string;
  href: string;
  code: string;
  name: string;
  sort: string;
  /** Since when, or from when to when. */
  span: string;
  /** What it was called before; "" where it never was called anything else. */
  was: string;
  figures: string;
  isThere: boolean;
};
export type UnitNode = UnitLine & { below: UnitNode[] };

/** The tree as it is today, from the county down; what is closed stands last below what it belonged to. */
export function unitTree({ history, told, figures }: UnitRows, locale: Locale): UnitNode[] {
  const below = (parentId: string | null): UnitNode[] =>
    history.units
      .filter((unit) => unit.parentId === parentId)
      .sort((a, b) => Number(a.validTo !== null) - Number(b.validTo !== null) || a.code.localeCompare(b.code))
      .map((unit) => ({ ...lineOf(unit, { told, figures }, locale), below: below(unit.id) }));
  return below(null);
}

/** Units whose name or code, today or before, holds what is looked for, each with the way to it. */
export function unitsFound(rows: UnitRows, query: string, locale: Locale): (UnitLine & { place: string })[] {
  const wanted = query.trim().toLowerCase();
  const holds = ({ code, nameZh, nameEn }: { code: string; nameZh: string; nameEn: string }) =>
    [code, nameZh, nameEn].some((text) => text.toLowerCase().includes(wanted));
  const before = new Set(rows.told.filter(holds).map(({ unitId }) => unitId));
  return rows.history.units
    .filter((unit) => holds(unit) || before.has(unit.id))
    .map((unit) => ({ ...lineOf(unit, rows, locale), place: placeOf(rows, unit, locale) }));
}

/** How many of each level below the county there are today. */
export function unitsTitle({ history }: UnitRows, locale: Locale): string {
  const t = translator(locale, 'unit');
  const there = history.units.filter(({ validTo }) => validTo === null);
  return UNIT_KINDS.filter((kind) => kind !== 'county')
    .map((kind) => ({ kind, count: there.filter((unit) => unit.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => t(`count.${kind}`, { count }))
    .join(locale === 'zh' ? '，' : ', ');
}

export function nameIn({ nameZh, nameEn }: { nameZh: string; nameEn: string }, locale: Locale): string {
  return locale === 'zh' ? nameZh : nameEn;
}

function placeOf({ history }: UnitRows, { parentId }: KnownUnit, locale: Locale): string {
  const parent = history.units.find(({ id }) => id === parentId);
  return parent ? nameIn(parent, locale) : '';
}

function lineOf(unit: KnownUnit, { told, figures }: Pick<UnitRows, 'told' | 'figures'>, locale: Locale): UnitLine {
  const t = translator(locale, 'unit');
  const name = nameIn(unit, locale);
  const before = told.filter(({ unitId }) => unitId === unit.id).map((past) => nameIn(past, locale));
  const others = [...new Set(before)].filter((one) => one !== name);
  return {
    ...{ id: unit.id, href: officeHref(locale, { page: 'admin', part: 'units', id: unit.id }), code: unit.code, name },
    sort: t(`sort.${unit.sort}`),
    span:
      unit.validTo === null
        ? t('since', { from: unit.validFrom })
        : t('span', { from: unit.validFrom, to: unit.validTo }),
    was: others.length > 0 ? t('was', { names: others.join(locale === 'zh' ? '、' : ', ') }) : '',
    figures: t('figures', { count: figures.get(unit.id) ?? 0 }),
    isThere: unit.validTo === null,
  };
}

export type HistoryLine = { key: number; what: string; reason: string; by: string };

export type UnitPage = {
  line: UnitLine;
  version: number;
  parent: { name: string; href: string } | null;
  below: UnitLine[];
  holders: { name: string; href: string }[];
  history: HistoryLine[];
  /** What can befall it, each on a page of its own. */
  changes: { change: FormChange; href: string }[];
  newHref: string | null;
};

/** What can be done to one unit on a page of its own. */
export type FormChange = 'rename' | 'move' | 'merge' | 'close' | 'reopen';

/** The changes that there is a page for: what is there can be changed, what is closed can be there again. */
export function changesOf({ kind, validTo }: Pick<KnownUnit, 'kind' | 'validTo'>): FormChange[] {
  if (validTo !== null) return ['reopen'];
  if (kind === 'county') return ['rename'];
  // A township has only the one county to belong to.
  return kind === 'township' ? ['rename', 'merge', 'close'] : ['rename', 'move', 'merge', 'close'];
}

export function unitPage(
  { rows, people }: { rows: UnitRows; people: PeopleRows },
  id: string,
  locale: Locale,
): UnitPage | null {
  const unit = rows.history.units.find((one) => one.id === id);
  if (!unit) return null;
  const parent = rows.history.units.find((one) => one.id === unit.parentId);
  const href = (part: string) => officeHref(locale, { page: 'admin', part: 'units', id: part });
  const hasLevelBelow = UNIT_KINDS.indexOf(unit.kind) < UNIT_KINDS.length - 1;
  return {
    line: lineOf(unit, rows, locale),
    version: timesChanged(rows.history, id),
    parent: parent ? { name: nameIn(parent, locale), href: href(parent.id) } : null,
    below: rows.history.units.filter(({ parentId }) => parentId === id).map((one) => lineOf(one, rows, locale)),
    holders: people.holders.map((one) => ({
      name: (locale === 'en' && one.nameEn) || one.name,
      href: officeHref(locale, { page: 'accounts', id: one.id }),
    })),
    history: historyOf(rows, unit, people, locale),
    changes: changesOf(unit).map((change) => ({ change, href: href(`${id}/${change}`) })),
    newHref: unit.validTo === null && hasLevelBelow ? `${href('new')}?parent=${id}` : null,
  };
}

/** What befell a unit, the newest first, each with why, who and when. */
function historyOf(
  { history, told }: UnitRows,
  unit: KnownUnit,
  { people }: PeopleRows,
  locale: Locale,
): HistoryLine[] {
  const t = translator(locale, 'unit');
  const own = told.filter(({ unitId }) => unitId === unit.id);
  const named = (id: string | null) => {
    const found = history.units.find((one) => one.id === id);
    return found ? nameIn(found, locale) : '';
  };
  return own
    .map((past, at): HistoryLine => {
      const next = own[at + 1] ?? unit;
      const ends: Record<UnitChange, [string, string]> = {
        created: ['', named(past.parentId)],
        renamed: [`${nameIn(past, locale)} ${past.code}`, `${nameIn(next, locale)} ${next.code}`],
        moved: [named(past.parentId), named(next.parentId)],
        followed: ['', named(next.parentId)],
        closed: ['', ''],
        merged: ['', named(past.successorId)],
        reopened: ['', ''],
      };
      const [from, to] = ends[past.change];
      return {
        key: past.number,
        what: t(`history.${past.change}`, { day: addDays(past.until, 1), from, to }),
        reason: past.reason,
        by: t('by', {
          name: actorWords(past.changedBy, { people, units: [], departments: [] }, locale),
          at: past.changedAt,
        }),
      };
    })
    .reverse();
}
