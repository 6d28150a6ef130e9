import { comparePeriods, periodEnd } from '#lib/domain/period-dates.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { Figure } from '#lib/generated/sqlite/whole/client.ts';
import { translator } from '#lib/i18n/translator.ts';
import { dimensionWord } from '../figure-words/view.ts';
import { type IndicatorRow, indicatorName, valueWords } from '../indicator/view.ts';
import { figureAt } from '../past-book/view.ts';
import type { Book } from '../progress-book/view.ts';
import type { VillageFigures } from './data.ts';

type Cell = { period: string; label: string; text: string; absent: boolean; demonstration: boolean };
type Indicator = Book['indicators'][number];

/** Figures as they stand, or as they stood where versions of a past day are given. */
export function knownFigures({ figures, versions }: VillageFigures): Figure[] {
  if (versions === null) return [...figures];
  const newest = new Map(versions.map((version) => [version.figureId, version]));
  return figures.flatMap((figure) => figureAt(figure, newest.get(figure.id)) ?? []);
}

/** All figures that a village has given by the end of a quarter: a line an indicator, or a member of its dimension. */
export function villageTable(
  figures: readonly Figure[],
  { indicators, domains, period }: Pick<Book, 'indicators' | 'domains' | 'period'>,
  locale: Locale,
) {
  const end = periodEnd(period) ?? '';
  const past = figures.filter((row) => (periodEnd(row.period) ?? '9') <= end);
  const periods = [...new Set(past.map((row) => row.period))].sort(comparePeriods);
  const at = new Map(past.map((row) => [`${row.indicatorCode}|${row.dimension}|${row.period}`, row]));
  const lines = indicators.flatMap((indicator) =>
    membersOf(indicator, past).map((dimension) => ({ indicator, dimension })),
  );
  return domains
    .map((domain) => {
      const own = lines.filter(({ indicator }) => indicator.domainCode === domain.code);
      const given = periods.filter((code) =>
        own.some(({ indicator, dimension }) => at.has(`${indicator.code}|${dimension}|${code}`)),
      );
      return {
        ...{ code: domain.code, order: domain.order, glyph: domain.glyph },
        name: locale === 'zh' ? domain.nameZh : domain.nameEn,
        periods: given.map((code) => ({ code, label: periodLabel(code, locale, 'short') })),
        lines: own.map(({ indicator, dimension }) => ({
          ...{ code: indicator.code, dimension, name: nameOf(indicator, dimension, locale) },
          unit: locale === 'zh' ? indicator.unitZh : indicator.unitEn,
          cells: given.map((code) => cellOf(at.get(`${indicator.code}|${dimension}|${code}`), code, indicator, locale)),
        })),
      };
    })
    .filter(({ lines: own }) => own.length > 0);
}

function membersOf({ code }: Indicator, figures: readonly Figure[]): string[] {
  return [...new Set(figures.filter((row) => row.indicatorCode === code).map(({ dimension }) => dimension))].sort();
}

function nameOf(indicator: Indicator, dimension: string, locale: Locale): string {
  const name = indicatorName(indicator, locale);
  return dimension === '' ? name : `${name} · ${dimensionWord(dimension, locale)}`;
}

function cellOf(row: Figure | undefined, period: string, indicator: IndicatorRow, locale: Locale): Cell | null {
  if (!row) return null;
  const t = translator(locale, 'figure');
  const label = periodLabel(period, locale, 'short');
  const absent = row.value === null;
  const why = row.state === 'not_applicable' ? t('notApplicable') : t('missing');
  const text = absent ? why : valueWords(row.value, indicator, locale, row.operator).text;
  return { period, label, text, absent, demonstration: row.demonstration && !absent };
}

type Place = { id: string; code: string; nameZh: string; nameEn: string };
type Measured = Pick<IndicatorRow, 'unitZh' | 'unitEn' | 'decimals' | 'kind'>;

/** The villages of a township in one indicator at their newest period: which have it, and how much. */
export function villagesOf(
  places: readonly Place[],
  figures: readonly Figure[],
  { indicator, period }: { indicator: Measured; period: string },
  locale: Locale,
) {
  const end = periodEnd(period) ?? '';
  const plain = figures.filter((row) => row.dimension === '' && (periodEnd(row.period) ?? '9') <= end);
  const newest = plain
    .map((row) => row.period)
    .sort(comparePeriods)
    .at(-1);
  if (!newest || places.length === 0) return null;
  const at = new Map(plain.filter((row) => row.period === newest).map((row) => [row.unitId, row]));
  const t = translator(locale, 'figure');
  const counted = indicator.kind !== 'ratio';
  const cells = places.map((place) => {
    const row = at.get(place.id);
    const value = row?.value ?? null;
    const why = t(row?.state === 'not_applicable' ? 'notApplicable' : 'missing');
    return {
      code: place.code,
      name: locale === 'zh' ? place.nameZh : place.nameEn,
      value,
      text: value === null ? why : valueWords(value, indicator, locale).joined,
      has: counted ? value !== null && value > 0 : value !== null,
      demonstration: row?.demonstration ?? false,
    };
  });
  return {
    period: newest,
    label: periodLabel(newest, locale, 'short'),
    counted,
    having: cells.filter(({ has }) => has).length,
    cells,
  };
}

export type Villages = NonNullable<ReturnType<typeof villagesOf>>;
