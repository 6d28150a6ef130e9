import { type CheckBook, itemKey } from '#lib/domain/entry/check-book.ts';
import type { CheckedIndicator, Known } from '#lib/domain/plausibility/context.ts';
import {
  type PlausibilityRule,
  RULE_KINDS,
  RULE_LEVELS,
  type RuleLevel,
  rulesFor,
} from '#lib/domain/plausibility/rule.ts';
import { type Measures, sizesOf } from '#lib/domain/plausibility/sizes.ts';
import { cellKey } from '#lib/domain/submission/cell-key.ts';
import type { UnitKind } from '#lib/domain/vocabulary.ts';
import type { IndicatorVersion, PlausibilityRule as RuleRow } from '#lib/generated/sqlite/whole/client.ts';
import { type FormRows, MEASURED } from './data.ts';

/** What is known already of a place: one figure a period, the one somebody filed before the one that was added up. */
export type KnownFigure = Known & { unitId: string; indicatorCode: string; dimension: string; rateOnly: boolean };

export function knownFigures({ figures, rollups }: Pick<FormRows, 'figures' | 'rollups'>): KnownFigure[] {
  const found = new Map<string, KnownFigure>();
  const offer = (row: Omit<KnownFigure, 'value' | 'rateOnly'> & { value: number | null; rateOnly?: boolean }) => {
    const { unitId, indicatorCode, dimension, period, value, demonstration, rateOnly = false } = row;
    const key = `${cellKey(row)}|${period}`;
    const before = found.get(key);
    if (value === null || (before && before.demonstration <= demonstration)) return;
    found.set(key, { unitId, indicatorCode, dimension, period, value, demonstration, rateOnly });
  };
  for (const figure of figures.filter(({ state }) => state === 'reported')) offer(figure);
  for (const rollup of rollups) offer(rollup);
  return [...found.values()].sort((a, b) => (a.period < b.period ? -1 : 1));
}

/** All that the form's cells are checked against. */
export function checkBook(rows: FormRows): CheckBook {
  const { form, submission, asked, units, versions, tree } = rows;
  const level = levelOf(form.ofKind);
  const rules = rows.rules.flatMap(ruleOf);
  const all = knownFigures(rows);
  // What this very form gave once does not speak against what it gives now.
  const known = all.filter(({ period }) => period !== submission.period);
  const items = new Map(asked.map((key) => [itemKey(key), key]));
  const wholeId = units[0]?.parentId ?? null;
  const measures = measuresOf(all, tree);
  const codeOf = new Map(tree.map(({ id, code }) => [id, code]));
  const places = tree.map((unit) => ({ ...unit, parent: unit.parentId ? (codeOf.get(unit.parentId) ?? null) : null }));
  return {
    level,
    period: submission.period,
    indicators: Object.fromEntries(
      [...versions.values()]
        .filter(({ indicatorCode }) => asked.some((key) => key.indicatorCode === indicatorCode))
        .map((version) => [version.indicatorCode, checkedIndicator(version)]),
    ),
    rules: Object.fromEntries(
      [...items].map(([name, { indicatorCode, dimension }]) => [
        name,
        level ? rulesFor(rules, { indicator: indicatorCode, level, dimension }) : [],
      ]),
    ),
    sizes: Object.fromEntries(units.map(({ id, code }) => [id, sizesOf(code, places, measures)])),
    known: grouped(known, cellKey, asked.map(cellKey)),
    whole: grouped(
      known.filter(({ unitId }) => unitId === wholeId),
      itemKey,
      [...items.keys()],
    ),
  };
}

function grouped(figures: readonly KnownFigure[], nameOf: (figure: KnownFigure) => string, wanted: readonly string[]) {
  const groups: Record<string, Known[]> = Object.fromEntries(wanted.map((name) => [name, []]));
  for (const figure of figures) {
    const { period, value, demonstration } = figure;
    groups[nameOf(figure)]?.push({ period, value, demonstration });
  }
  return Object.fromEntries(Object.entries(groups).filter(([, list]) => list.length > 0));
}

function levelOf(kind: UnitKind): RuleLevel | null {
  return RULE_LEVELS.find((level) => level === kind) ?? null;
}

function checkedIndicator(version: IndicatorVersion): CheckedIndicator {
  const { indicatorCode: code, kind, direction, unitZh, unitEn, decimals, min, max, factor, overUnits } = version;
  const level = levelOf(version.level) ?? 'village';
  return { code, kind, direction, unitZh, unitEn, decimals, min, max, factor, overUnits, level };
}

/** Rules of kinds that this version of the application does not know are passed over. */
function ruleOf({ countyCode: _county, order: _order, indicatorCode, ...row }: RuleRow): PlausibilityRule[] {
  const rule = RULE_KINDS.find((kind) => kind === row.rule);
  return rule ? [{ ...row, indicator: indicatorCode, rule, level: row.level && levelOf(row.level) }] : [];
}

/** The newest that is known of people and land, by official code of the place. */
function measuresOf(figures: readonly KnownFigure[], tree: FormRows['tree']): Measures {
  const measures: Record<string, Partial<Record<keyof typeof MEASURED, number>>> = {};
  const codeOf = new Map(tree.map(({ id, code }) => [id, code]));
  for (const [name, code] of Object.entries(MEASURED) as [keyof typeof MEASURED, string][]) {
    for (const { indicatorCode, unitId, value } of figures) {
      const place = codeOf.get(unitId);
      if (indicatorCode === code && place) measures[place] = { ...measures[place], [name]: value };
    }
  }
  return measures;
}
