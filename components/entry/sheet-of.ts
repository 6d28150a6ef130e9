import type { Sheet, Spot } from '#lib/domain/entry/sheet.ts';
import type { EntryView } from '#lib/features/entry/view.ts';

/** One place, or one indicator of several places: a list. Several of both: places × indicators. */
export function layoutOf({ places, items }: Pick<EntryView, 'places' | 'items'>): 'list' | 'matrix' {
  return places.length > 1 && items.length > 1 ? 'matrix' : 'list';
}

/** The fields of a form as they stand on the screen, which is how arrows and pasted blocks see them. */
export function sheetOf(view: Pick<EntryView, 'places' | 'items' | 'cells'>): Sheet {
  return layoutOf(view) === 'matrix' ? matrixSheet(view) : listSheet(view);
}

function listSheet({ items, cells }: Pick<EntryView, 'items' | 'cells'>): Sheet {
  const withParts = new Set(items.filter(({ hasParts }) => hasParts).map(({ key }) => key));
  return cells.map(({ id, item }) => {
    const part = (field: 'numerator' | 'denominator'): Spot | null => (withParts.has(item) ? { id, field } : null);
    const own: (Spot | null)[] = [
      { id, field: 'value' },
      { id, field: 'note' },
    ];
    return withParts.size > 0 ? [part('numerator'), part('denominator'), ...own] : own;
  });
}

function matrixSheet({ places, items, cells }: Pick<EntryView, 'places' | 'items' | 'cells'>): Sheet {
  const ids = new Map(cells.map(({ id, key, item }) => [`${key.unitId} ${item}`, id]));
  return places.map((place) =>
    items.flatMap((item) => {
      const id = ids.get(`${place.id} ${item.key}`);
      const fields = item.hasParts ? (['numerator', 'denominator', 'value'] as const) : (['value'] as const);
      return fields.map((field): Spot | null => (id ? { id, field } : null));
    }),
  );
}

/** What each row of the sheet may be called in somebody's own table, by which pasted rows find their place. */
export function rowNames(view: Pick<EntryView, 'places' | 'items' | 'cells'>): string[][] {
  const { places, items, cells } = view;
  if (layoutOf(view) === 'matrix') return places.map(({ name }) => [name]);
  return cells.map(({ key, item }) => {
    const place = places.find(({ id }) => id === key.unitId);
    const asked = items.find((one) => one.key === item);
    if (places.length > 1) return place ? [place.name] : [];
    return asked ? [asked.name, asked.code, ...(asked.part ? [asked.name + asked.part, asked.part] : [])] : [];
  });
}
