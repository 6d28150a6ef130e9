import { formatValue } from '#lib/domain/number-format.ts';
import { unitScale } from '#lib/domain/unit-words.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { FigureRow } from '#lib/features/figure/view.ts';
import { bandOf } from '#lib/features/headline-tile/view.ts';
import { type IndicatorRow, indicatorName, spokenWords, valueWords } from '#lib/features/indicator/view.ts';
import { type ReferenceRow, referenceView } from '#lib/features/indicator-reference/view.ts';
import { translator } from '#lib/i18n/translator.ts';

type Share = IndicatorRow &
  ReferenceRow & {
    factor: number | null;
    numeratorZh: string | null;
    numeratorEn: string | null;
    denominatorZh: string | null;
    denominatorEn: string | null;
  };

/** A ratio of the same domain with the county's figures of it. */
export type Shared = { indicator: Share; figures: readonly FigureRow[] };

type Input = {
  indicator: IndicatorRow;
  series: readonly FigureRow[];
  shares: readonly Shared[];
  county: { code: string; name: string };
};

/**
 * What was said and what is taken, both divided by the people they are for, where a ratio of the same domain
 * has this very figure as its numerator and a range in which it is believable. Null where none has.
 */
export function readingScale({ indicator, series, shares, county }: Input, locale: Locale) {
  const row = series.find(({ value, saidValue }) => value !== null && saidValue !== null && value !== saidValue);
  if (!row || row.value === null || row.saidValue === null) return null;
  const scale = unitScale(indicator);
  const numerator = row.value * scale;
  const found = shares
    .flatMap((share) => share.figures.map((figure) => ({ share: share.indicator, figure })))
    .find(({ figure }) => figure.period === row.period && figure.numerator === numerator);
  const band = found ? bandOf(found.share) : null;
  if (!found || !band || band.low <= 0 || !found.figure.denominator) return null;
  const { share, figure } = found;
  const each = (value: number) => (value * scale * (share.factor ?? 1)) / (figure.denominator ?? 1);
  const said = { value: row.saidValue, each: each(row.saidValue) };
  const accepted = { value: row.value, each: each(row.value) };
  return {
    share: share.code,
    ...words({ indicator, share, figure, said, accepted }, locale),
    ...marks({ indicator, share, said, accepted, band, county }, locale),
  };
}

type Reading = { value: number; each: number };

function words(
  given: { indicator: IndicatorRow; share: Share; figure: FigureRow; said: Reading; accepted: Reading },
  locale: Locale,
) {
  const { indicator, share, figure, accepted } = given;
  const t = translator(locale, 'indicator');
  const [by = '', unit = ''] = nameAndUnit(locale === 'zh' ? share.denominatorZh : share.denominatorEn);
  const people = formatValue(figure.denominator, { unitZh: unit, unitEn: '', decimals: 0, locale }).joined;
  return {
    title: t('readingTitle', { value: valueWords(accepted.value, indicator, locale).joined }),
    subtitle: t('readingSubtitle', {
      name: indicatorName(share, locale),
      unit: valueWords(2, share, locale).unit,
      by: locale === 'zh' ? by : by.toLowerCase(),
      n: people,
    }),
  };
}

function marks(
  given: {
    indicator: IndicatorRow;
    share: Share;
    said: Reading;
    accepted: Reading;
    band: { low: number; high: number };
    county: { code: string; name: string };
  },
  locale: Locale,
) {
  const { indicator, share, said, accepted, band, county } = given;
  const t = translator(locale, 'indicator');
  const { unitZh, unitEn } = share;
  const text = (value: number) => formatValue(value, { unitZh, unitEn, decimals: 0, locale, scaleDecimals: 1 }).text;
  const inUnit = (value: number) => formatValue(value, { unitZh, unitEn, decimals: 0, locale }).joined;
  const mark = ({ value, each }: Reading, word: string) => ({
    value: each,
    label: `${spokenWords(value, indicator, locale).joined} → ${eachWords(each, share, locale)}`,
    word,
  });
  const reference = referenceView(share, county, locale);
  const times = said.each > accepted.each ? said.each / accepted.each : accepted.each / said.each;
  const apart = formatValue(times, { unitZh: '', unitEn: '', decimals: 0, locale }).text;
  const values = [said.each, accepted.each, band.low, band.high, share.referenceValue ?? band.low];
  return {
    ticks: powersOfTen(Math.min(...values), Math.max(...values)).map((value) => ({ value, label: text(value) })),
    range: { ...band, label: t('readingRange', { low: text(band.low), high: inUnit(band.high) }) },
    accepted: mark(accepted, t('accepted')),
    said: mark(said, t('said')),
    apart: t('apart', { n: apart }),
    reference:
      reference && share.referenceValue !== null
        ? { value: share.referenceValue, label: `${reference.place} ${reference.year} ${inUnit(share.referenceValue)}` }
        : null,
  };
}

/** The catalogue writes a part's unit behind its name, 供水人口（人）; it belongs behind the number. */
function nameAndUnit(part: string | null): string[] {
  return (part ?? '').split(/（|）| \(|\)/);
}

/** From this on an amount is easier to grasp in the greater unit that it was divided from: 2,177立方米, not 217.7万升. */
const GREAT = 10_000;

/** What each person would get: "218升", "2,177 m³". */
function eachWords(each: number, share: Share, locale: Locale): string {
  const [, unitZh = ''] = nameAndUnit(share.numeratorZh);
  const [, unitEn = ''] = nameAndUnit(share.numeratorEn);
  const factor = share.factor ?? 1;
  const isGreat = each >= GREAT && factor > 1 && unitZh !== '' && unitEn !== '';
  const [ownZh = ''] = share.unitZh.split('/');
  const [ownEn = ''] = share.unitEn.split(' per ');
  const words = isGreat ? { unitZh, unitEn } : { unitZh: ownZh, unitEn: ownEn };
  const options = { ...words, decimals: 0, locale, scaleDecimals: 1 };
  return formatValue(isGreat ? each / factor : each, options).joined;
}

/** 10, 100, 1,000 … from at or below the least value to at or above the greatest. */
function powersOfTen(least: number, greatest: number): number[] {
  const first = Math.floor(Math.log10(least));
  const last = Math.ceil(Math.log10(greatest));
  return Array.from({ length: last - first + 1 }, (_, n) => 10 ** (first + n));
}
