import { periodEnd } from '#lib/domain/period-dates.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import { SORTS_OF, shortEnOf, shortOf } from '#lib/domain/unit-name.ts';
import { type KnownUnit, kindAbove, timesChanged } from '#lib/domain/unit-plan.ts';
import { type Locale, UNIT_KINDS, type UnitKind } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import type { UnitRows } from '../unit-page/data.ts';
import { changesOf, type FormChange, nameIn } from '../unit-page/view.ts';

type Option = { value: string; label: string };
/** From which day, with what the reader has to know of it. */
type When = { day: string; hint: string };
type Known = Record<'code' | 'sort' | 'nameZh' | 'nameEn' | 'shortZh' | 'shortEn' | 'tileCol' | 'tileRow', string>;

export type UnitForm = {
  change: FormChange;
  id: string;
  name: string;
  href: string;
  version: number;
  when: When;
  known: Known;
  sorts: Option[];
  /** Only townships stand on the tile map. */
  hasTile: boolean;
  /** Where it can move to, or what it can go into. */
  targets: Option[];
  /** What can go into the same one with it. */
  beside: Option[];
};

type Loaded = { rows: UnitRows; day: string };

/** The form of one change of one unit; null where there is no such unit, or that cannot befall it. */
export function unitForm({ rows, day }: Loaded, id: string, change: string, locale: Locale): UnitForm | null {
  const unit = rows.history.units.find((one) => one.id === id);
  const known = unit && changesOf(unit).find((one) => one === change);
  if (!unit || !known) return null;
  const others = rows.history.units.filter((one) => one.id !== id && one.validTo === null);
  const siblings = others.filter(({ kind, parentId }) => kind === unit.kind && parentId === unit.parentId);
  const above = others.filter((one) => one.kind === kindAbove(unit.kind) && one.id !== unit.parentId);
  const options = (units: readonly KnownUnit[]) => units.map((one) => optionOf(one, locale));
  return {
    change: known,
    id,
    name: nameIn(unit, locale),
    href: officeHref(locale, { page: 'admin', part: 'units', id }),
    version: timesChanged(rows.history, id),
    when: whenOf(day, locale),
    known: { ...namesOf(unit), ...tileOf(rows, id) },
    sorts: sortsOf(unit.kind, locale),
    hasTile: unit.kind === 'township',
    targets: change === 'move' ? options(above) : change === 'merge' ? options(siblings) : [],
    beside: change === 'merge' ? options(siblings) : [],
  };
}

export type NewUnitForm = {
  kind: UnitKind;
  level: string;
  parent: { id: string; name: string; href: string };
  when: When;
  sorts: Option[];
  hasTile: boolean;
};

/** What is right below a unit, to be filled in; null where there is no such unit today, or no level below it. */
export function newUnitForm({ rows, day }: Loaded, parentId: string | null, locale: Locale): NewUnitForm | null {
  const parent = rows.history.units.find(
    (unit) => unit.validTo === null && (parentId === null ? unit.parentId === null : unit.id === parentId),
  );
  const kind = parent && UNIT_KINDS[UNIT_KINDS.indexOf(parent.kind) + 1];
  if (!parent || !kind) return null;
  return {
    kind,
    level: translator(locale, 'indicator')(`level.${kind}`),
    parent: {
      id: parent.id,
      name: nameIn(parent, locale),
      href: officeHref(locale, { page: 'admin', part: 'units', id: parent.id }),
    },
    when: whenOf(day, locale),
    sorts: sortsOf(kind, locale),
    hasTile: kind === 'township',
  };
}

function optionOf(unit: KnownUnit, locale: Locale): Option {
  return { value: unit.id, label: `${nameIn(unit, locale)} ${unit.code}` };
}

function sortsOf(kind: UnitKind, locale: Locale): Option[] {
  const t = translator(locale, 'unit');
  return SORTS_OF[kind].map((sort) => ({ value: sort, label: t(`sort.${sort}`) }));
}

/** A short name that follows from the name is left empty, so that it follows the new one. */
function namesOf(unit: KnownUnit) {
  const { code, sort, nameZh, nameEn } = unit;
  const shortZh = unit.shortZh === shortOf(unit) ? '' : unit.shortZh;
  const shortEn = unit.shortEn === shortEnOf(unit) ? '' : unit.shortEn;
  return { code, sort, nameZh, nameEn, shortZh, shortEn };
}

function tileOf({ tiles }: UnitRows, id: string) {
  const tile = tiles.find((one) => one.id === id);
  return { tileCol: String(tile?.tileCol ?? ''), tileRow: String(tile?.tileRow ?? '') };
}

function whenOf(day: string, locale: Locale): When {
  const period = `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  const said = { period: periodLabel(period, locale, 'short'), end: periodEnd(period) ?? '' };
  return { day, hint: translator(locale, 'unit')('dayHint', said) };
}
