import { newestOfPlaces } from '#lib/domain/catalogue/reference-place.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { IndicatorReference } from '#lib/generated/sqlite/whole/client.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { FormState } from '#lib/shared/form-state.ts';
import { referencesInForce } from '../snapshot/view.ts';

const FIELDS = ['placeZh', 'placeEn', 'value', 'noteZh', 'noteEn', 'sourceZh', 'sourceEn'] as const;
type Field = (typeof FIELDS)[number];

/** One value as the page that changes it shows it: which one it is, and what was typed. */
export type ReferenceLine = {
  key: string;
  place: string;
  year: string;
  version: string;
  name: string;
  /** The newest of its place: the one that pages show. */
  shown: boolean;
  known: Record<Field, string>;
};

/** What stands beside an indicator, the widest place first and of each the newest year. */
export function referenceLines(rows: readonly IndicatorReference[], locale: Locale): ReferenceLine[] {
  const inForce = referencesInForce(rows);
  const shown = newestOfPlaces(inForce);
  const rank = new Map(shown.map(({ place }, at) => [place, at]));
  return inForce
    .sort((a, b) => (rank.get(a.place) ?? 0) - (rank.get(b.place) ?? 0) || b.year - a.year)
    .map((row) => ({
      ...{ key: `${row.place}-${row.year}`, place: row.place, year: String(row.year), version: String(row.version) },
      name: locale === 'zh' ? row.placeZh : row.placeEn,
      shown: shown.includes(row),
      known: knownOf(row),
    }));
}

function knownOf(row: Pick<IndicatorReference, Field>): Record<Field, string> {
  return Object.fromEntries(FIELDS.map((field) => [field, row[field] === null ? '' : String(row[field])])) as Record<
    Field,
    string
  >;
}

const FAULTS = [
  ...(['not_place', 'not_year', 'not_number', 'not_integer', 'empty', 'too_long', 'text_one_language'] as const),
  ...(['taken', 'unfit'] as const),
] as const;

export function referenceFault(locale: Locale): (name: string) => string | null {
  const t = translator(locale, 'reference');
  return (name) => {
    const known = FAULTS.find((one) => one === name);
    return known ? t(`fault.${known}`) : null;
  };
}

/** What was typed stays, beside what somebody else made of it meanwhile; saved again, it goes on from theirs. */
export function theirReference(state: FormState, theirs: Pick<IndicatorReference, Field | 'version'>, locale: Locale) {
  const t = translator(locale, 'reference');
  const other = knownOf(theirs);
  const differing = FIELDS.filter((field) => state.values[field] !== undefined && state.values[field] !== other[field]);
  const faults = Object.fromEntries(
    differing.map((field) => [field, t('theirs', { value: other[field] || t('blank') })]),
  );
  return { ...state, faults, values: { ...state.values, version: String(theirs.version) } };
}
