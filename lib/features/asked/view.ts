import { z } from 'zod';
import { askedCells, askedItems } from '#lib/domain/submission/asked.ts';
import type { CellKey } from '#lib/domain/submission/cell-key.ts';
import type { Origin, UnitKind } from '#lib/domain/vocabulary.ts';

const codesSchema = z.array(z.string());
const dimensionSchema = z.object({ name: z.string(), members: z.array(z.string()) }).nullable();

/** A form as it is stored. */
export type StoredForm = { ofKind: UnitKind; indicatorCodes: unknown };
type StoredUnit = { id: string; kind: UnitKind; path: string };
type StoredIndicator = { code: string; officialOrigin: Origin; dimension: unknown };

/** Answers which cells a form asks of a filer. */
export type AskedBook = {
  cellsOf(form: StoredForm, filerId: string): CellKey[];
  /** The same in numbers: places, what is asked of each, and both multiplied. */
  countOf(form: StoredForm, filerId: string): { places: number; items: number; cells: number };
};

/** The entries of a stored form, in the order of its grid. @throws where it was not this application that wrote them. */
export function formEntries({ indicatorCodes }: Pick<StoredForm, 'indicatorCodes'>): string[] {
  return codesSchema.parse(indicatorCodes);
}

/** @param units in the order of the grid. */
export function askedBook(units: readonly StoredUnit[], stored: readonly StoredIndicator[]): AskedBook {
  const paths = new Map(units.map(({ id, path }) => [id, path]));
  const indicators = stored.map((row) => ({ ...row, dimension: dimensionSchema.parse(row.dimension ?? null) }));
  const within = (filerId: string) => {
    const path = paths.get(filerId);
    return path === undefined ? [] : units.filter((unit) => unit.path.startsWith(path));
  };
  return {
    cellsOf: (form, filerId) =>
      askedCells({ ofKind: form.ofKind, indicatorCodes: formEntries(form) }, within(filerId), indicators),
    countOf(form, filerId) {
      const places = within(filerId).filter(({ kind }) => kind === form.ofKind).length;
      const items = askedItems(formEntries(form), indicators).length;
      return { places, items, cells: places * items };
    },
  };
}
