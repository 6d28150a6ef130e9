import { checkFigure } from '../plausibility/check.ts';
import type { CheckContext, CheckedIndicator, Known, Note } from '../plausibility/context.ts';
import type { PlausibilityRule, RuleLevel, Sizes } from '../plausibility/rule.ts';
import { type CellKey, cellKey } from '../submission/cell-key.ts';
import type { Filling } from './cell.ts';

/**
 * All that the cells of one form are checked against, as plain data: the browser checks while somebody types,
 * the server checks once more when the form is handed in.
 */
export type CheckBook = {
  /** Null for a level that no rule speaks of; nothing is doubted there. */
  level: RuleLevel | null;
  period: string;
  indicators: Readonly<Record<string, CheckedIndicator>>;
  /** By `itemKey`. */
  rules: Readonly<Record<string, readonly PlausibilityRule[]>>;
  /** By unit. */
  sizes: Readonly<Record<string, Sizes>>;
  /** By `cellKey`. */
  known: Readonly<Record<string, readonly Known[]>>;
  /** Figures of the place that the form's places are parts of, by `itemKey`. */
  whole: Readonly<Record<string, readonly Known[]>>;
};

/** An indicator with its part of a dimension, whatever the place. */
export function itemKey({ indicatorCode, dimension }: Pick<CellKey, 'indicatorCode' | 'dimension'>): string {
  return `${indicatorCode}|${dimension}`;
}

export type Checked = Pick<Filling, 'state' | 'value' | 'numerator' | 'denominator'>;

/** What looks wrong about one cell. `siblings` are the other figures of the same place and period, by indicator. */
export function notesOf(
  book: CheckBook,
  key: CellKey,
  { state, value, numerator, denominator }: Checked,
  siblings: CheckContext['siblings'] = {},
): Note[] {
  const context = contextOf(book, key, siblings);
  if (!context || state !== 'reported' || value === null) return [];
  return checkFigure({ value, numerator, denominator }, context);
}

function contextOf(book: CheckBook, key: CellKey, siblings: CheckContext['siblings']): CheckContext | null {
  const indicator = Object.hasOwn(book.indicators, key.indicatorCode) ? book.indicators[key.indicatorCode] : undefined;
  const sizes = book.sizes[key.unitId];
  if (!indicator || !sizes || !book.level) return null;
  const item = itemKey(key);
  return {
    indicator,
    level: book.level,
    sizes,
    siblings,
    period: book.period,
    rules: book.rules[item] ?? [],
    known: book.known[cellKey(key)] ?? [],
    whole: book.whole[item] ?? [],
  };
}

/** The other figures of a cell's place and part of a dimension. */
export function siblingsOf(
  key: CellKey,
  asked: readonly CellKey[],
  filled: (id: string) => Checked | undefined,
): Record<string, number> {
  const found: Record<string, number> = {};
  for (const other of asked) {
    if (other.unitId !== key.unitId || other.dimension !== key.dimension) continue;
    const cell = filled(cellKey(other));
    if (cell?.state === 'reported' && cell.value !== null) found[other.indicatorCode] = cell.value;
  }
  return found;
}

/** What looks wrong in a whole form, by `cellKey`; cells without a note are absent. */
export function notesOfForm(
  book: CheckBook,
  asked: readonly CellKey[],
  filled: ReadonlyMap<string, Checked>,
): Map<string, Note[]> {
  const notes = new Map<string, Note[]>();
  for (const key of asked) {
    const cell = filled.get(cellKey(key));
    if (!cell) continue;
    const siblings = siblingsOf(key, sameUnit(asked, key), (id) => filled.get(id));
    const found = notesOf(book, key, cell, siblings);
    if (found.length > 0) notes.set(cellKey(key), found);
  }
  return notes;
}

const byUnit = new WeakMap<readonly CellKey[], Map<string, CellKey[]>>();

/** Cells of one place, found once a form: a form of a township's villages has hundreds. */
function sameUnit(asked: readonly CellKey[], { unitId }: CellKey): readonly CellKey[] {
  const groups = byUnit.get(asked) ?? new Map<string, CellKey[]>();
  if (!byUnit.has(asked)) {
    for (const key of asked) groups.set(key.unitId, [...(groups.get(key.unitId) ?? []), key]);
    byUnit.set(asked, groups);
  }
  return groups.get(unitId) ?? [];
}
