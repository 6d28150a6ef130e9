import { z } from 'zod';
import { type DatedVersion, definitionsFor } from '#lib/domain/catalogue/definition.ts';
import { type AskedIndicator, askedCells, askedItems } from '#lib/domain/submission/asked.ts';
import type { CellKey } from '#lib/domain/submission/cell-key.ts';
import type { Trees } from '#lib/domain/unit-tree.ts';
import type { Origin, UnitKind } from '#lib/domain/vocabulary.ts';
import { isAskedOf } from '../unit-tree/view.ts';

const codesSchema = z.array(z.string());
const dimensionSchema = z.object({ name: z.string(), members: z.array(z.string()) }).nullable();

/** A form as it is stored. */
export type StoredForm = { ofKind: UnitKind; indicatorCodes: unknown };
type StoredUnit = { id: string; kind: UnitKind; path: string };
type StoredIndicator = DatedVersion & { officialOrigin: Origin; dimension: unknown };

/**
 * Answers which cells a form asks of a filer for a period, by the definitions and in the tree of its end. One who is not
 * there at its end is asked for none.
 */
export type AskedBook = {
  asks(form: { unitId: string; period: string }): boolean;
  cellsOf(form: StoredForm, filerId: string, period: string): CellKey[];
  /** The same in numbers: places, what is asked of each, and both multiplied. */
  countOf(form: StoredForm, filerId: string, period: string): { places: number; items: number; cells: number };
};

/** The entries of a stored form, in the order of its grid. @throws where it was not this application that wrote them. */
export function formEntries({ indicatorCodes }: Pick<StoredForm, 'indicatorCodes'>): string[] {
  return codesSchema.parse(indicatorCodes);
}

/**
 * @param trees units in the order of the grid.
 * @param stored every version of every indicator
 */
export function askedBook(trees: Trees<StoredUnit>, stored: readonly StoredIndicator[]): AskedBook {
  const known = new Map<string, AskedIndicator[]>();
  const at = (period: string) => {
    const found = known.get(period) ?? [...definitionsFor(stored, period).values()].map(askedIndicator);
    known.set(period, found);
    return found;
  };
  const belowOf = new Map<string, readonly StoredUnit[]>();
  const within = (filerId: string, period: string) => {
    const key = `${period} ${filerId}`;
    const before = belowOf.get(key);
    if (before) return before;
    const units = trees.at(period);
    const path = units.find(({ id }) => id === filerId)?.path;
    const found = path === undefined ? [] : units.filter((unit) => unit.path.startsWith(path));
    belowOf.set(key, found);
    return found;
  };
  return {
    asks: (submission) => isAskedOf(trees, submission),
    cellsOf: (form, filerId, period) =>
      askedCells({ ofKind: form.ofKind, indicatorCodes: formEntries(form) }, within(filerId, period), at(period)),
    countOf(form, filerId, period) {
      const places = within(filerId, period).filter(({ kind }) => kind === form.ofKind).length;
      const items = askedItems(formEntries(form), at(period)).length;
      return { places, items, cells: places * items };
    },
  };
}

function askedIndicator({ indicatorCode, officialOrigin, dimension }: StoredIndicator): AskedIndicator {
  return { code: indicatorCode, officialOrigin, dimension: dimensionSchema.parse(dimension ?? null) };
}
