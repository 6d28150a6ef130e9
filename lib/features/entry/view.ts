import { type HeldCell, UNTOUCHED } from '#lib/domain/entry/cell.ts';
import { type CheckBook, itemKey } from '#lib/domain/entry/check-book.ts';
import type { BoundIndicator } from '#lib/domain/entry/ledger.ts';
import { type CellKey, cellKey } from '#lib/domain/submission/cell-key.ts';
import type { Locale, SubmissionState } from '#lib/domain/vocabulary.ts';
import type { IndicatorVersion } from '#lib/generated/sqlite/whole/client.ts';
import { filledIndicator, heldCell } from '../cell/view.ts';
import { type EntryHead, headOf } from '../entry-head/view.ts';
import { type Reference, referencesOf } from '../entry-reference/view.ts';
import { type EvidenceFile, evidenceFile } from '../evidence/view.ts';
import { dimensionWord } from '../figure-words/view.ts';
import { checkBook, knownFigures } from '../plausibility-context/view.ts';
import type { EntryRows } from './data.ts';
import type { EntryRights } from './loaders.ts';

/** What is asked, whatever the place. */
export type EntryItem = BoundIndicator & {
  key: string;
  code: string;
  name: string;
  /** Part of a dimension, in words; "" where there is none. */
  part: string;
  unit: string;
  definition: string;
  numerator: string;
  denominator: string;
};

export type EntryCell = {
  id: string;
  key: CellKey;
  item: string;
  held: HeldCell;
  returned: { reason: string; by: string; at: string } | null;
  reference: Reference;
};

export type EntryView = {
  id: string;
  locale: Locale;
  person: string;
  state: SubmissionState;
  version: number;
  /** Cells that were filled in although nobody asks for the form any more; null where it is asked for. */
  unasked: number | null;
  rights: EntryRights;
  head: EntryHead;
  places: { id: string; name: string }[];
  items: EntryItem[];
  cells: EntryCell[];
  book: CheckBook;
  names: Record<string, string>;
  files: EvidenceFile[];
};

type Context = { locale: Locale; person: string; today: string; rights: EntryRights };

/** The entry page as plain data, which travels to the browser once. */
export function entryView(rows: EntryRows, { locale, person, today, rights }: Context): EntryView {
  const zh = locale === 'zh';
  const { submission, units, asked, versions } = rows;
  const stored = new Map(rows.cells.map((row) => [cellKey(row), row]));
  const people = new Map(rows.people.map(({ id, name, nameEn }) => [`person:${id}`, (!zh && nameEn) || name]));
  const references = referencesOf(rows, knownFigures(rows), locale);
  const items = new Map<string, EntryItem>();
  for (const key of asked) {
    const version = versions.get(key.indicatorCode);
    if (version && !items.has(itemKey(key))) items.set(itemKey(key), itemOf(key, version, locale));
  }
  return {
    id: submission.id,
    locale,
    person,
    state: submission.state,
    version: submission.version,
    unasked: rows.isAsked ? null : rows.cells.length,
    rights,
    head: headOf(rows, { locale, today }),
    places: units.map(({ id, nameZh, nameEn }) => ({ id, name: zh ? nameZh : nameEn })),
    items: [...items.values()],
    cells: asked.flatMap((key): EntryCell[] => {
      const [id, row] = [cellKey(key), stored.get(cellKey(key))];
      if (!items.has(itemKey(key))) return [];
      const returned =
        row?.returnReason && row.returnedAt
          ? { reason: row.returnReason, by: people.get(row.returnedBy ?? '') ?? '', at: row.returnedAt.toISOString() }
          : null;
      const byOther = row !== undefined && row.savedBy !== `person:${person}`;
      const held = row ? { ...heldCell(row), ...(byOther ? { byOther } : {}) } : UNTOUCHED;
      return [{ id, key, item: itemKey(key), held, returned, reference: references(key) }];
    }),
    book: checkBook(rows),
    names: namesOf(rows, locale),
    files: rows.files.map(evidenceFile),
  };
}

function itemOf(key: CellKey, version: IndicatorVersion, locale: Locale): EntryItem {
  const zh = locale === 'zh';
  const { min, max } = version;
  return {
    ...filledIndicator(version),
    min,
    max,
    key: itemKey(key),
    code: key.indicatorCode,
    name: zh ? version.nameZh : version.nameEn,
    part: key.dimension ? dimensionWord(key.dimension, locale) : '',
    unit: zh ? version.unitZh : version.unitEn,
    definition: zh ? version.definitionZh : version.definitionEn,
    numerator: (zh ? version.numeratorZh : version.numeratorEn) ?? '',
    denominator: (zh ? version.denominatorZh : version.denominatorEn) ?? '',
  };
}

/** Names of the indicators that a note may speak of. */
function namesOf({ versions, rules }: EntryRows, locale: Locale): Record<string, string> {
  const spoken = new Set(rules.filter(({ rule }) => rule === 'never_above').map(({ of }) => of));
  const named = [...versions.values()].filter(({ indicatorCode }) => spoken.has(indicatorCode));
  return Object.fromEntries(named.map((row) => [row.indicatorCode, locale === 'zh' ? row.nameZh : row.nameEn]));
}
