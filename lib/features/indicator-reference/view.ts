import { newestOfPlaces } from '#lib/domain/catalogue/reference-place.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { type IndicatorRow, valueWords } from '#lib/features/indicator/view.ts';
import { translator } from '#lib/i18n/translator.ts';

export type ReferenceRow = IndicatorRow & {
  referenceValue: number | null;
  referenceYear: number | null;
  referencePlace: string | null;
  referenceNoteZh: string | null;
  referenceNoteEn: string | null;
  referenceSourceZh: string | null;
  referenceSourceEn: string | null;
  referenceStatus: string | null;
};

/** A figure of another place to set beside the county's own; null where the catalogue names none. */
export function referenceView(indicator: ReferenceRow, county: { code: string; name: string }, locale: Locale) {
  const { referenceValue, referenceYear, referencePlace, referenceStatus } = indicator;
  if (referenceValue === null) return null;
  const t = translator(locale, 'indicator');
  const zh = locale === 'zh';
  return {
    place: placeName(referencePlace, county, locale),
    year: referenceYear === null ? '' : periodLabel(String(referenceYear), locale),
    value: valueWords(referenceValue, indicator, locale).joined,
    note: zh ? indicator.referenceNoteZh : indicator.referenceNoteEn,
    source: zh ? indicator.referenceSourceZh : indicator.referenceSourceEn,
    /** From memory: not checked against a document. */
    unchecked: referenceStatus === 'memory' ? t('referenceUnchecked') : null,
  };
}

/** A value that a county set beside an indicator, or that a release froze. */
export type BesideRow = {
  place: string;
  year: number;
  placeZh: string;
  placeEn: string;
  value: number;
  noteZh: string | null;
  noteEn: string | null;
  sourceZh: string;
  sourceEn: string;
};

/**
 * Everything that stands beside the county's own figure: of each place its newest year, the widest place first. What
 * the definition itself names is one of them, until a newer year of the same place is set.
 */
export function referenceViews(
  indicator: ReferenceRow,
  beside: readonly BesideRow[],
  county: { code: string; name: string },
  locale: Locale,
) {
  const zh = locale === 'zh';
  const own = referenceView(indicator, county, locale);
  const { referencePlace, referenceYear, referenceValue } = indicator;
  const first = own && { place: referencePlace ?? '', year: referenceYear ?? 0, view: own, amount: referenceValue };
  const set = beside.map((row) => ({
    ...{ place: row.place, year: row.year, amount: row.value },
    view: {
      place: zh ? row.placeZh : row.placeEn,
      year: periodLabel(String(row.year), locale),
      value: valueWords(row.value, indicator, locale).joined,
      note: zh ? row.noteZh : row.noteEn,
      source: zh ? row.sourceZh : row.sourceEn,
      unchecked: null,
    },
  }));
  // Of the same place and year, what was set counts and not what the definition says.
  return newestOfPlaces([...set, ...(first ? [first] : [])]).map(({ place, year, view, amount }) => ({
    ...{ key: `${place} ${year}`, ...view, amount },
  }));
}

const PROVINCES = ['35', '43', '63'] as const;

/** The country, the county itself, a province whose name is known here, or any other place by its official code. */
function placeName(code: string | null, county: { code: string; name: string }, locale: Locale): string {
  const t = translator(locale, 'indicator');
  if (code === null) return '';
  if (code === 'CHN') return t('country');
  if (code === county.code) return county.name;
  const province = PROVINCES.find((prefix) => code.startsWith(prefix));
  if (!province) return t('placeCode', { code });
  const name = t(`province.${province}`);
  return code.endsWith('0000') ? name : t('placeIn', { province: name, code });
}
