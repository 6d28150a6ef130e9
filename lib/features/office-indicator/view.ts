import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { isWhole, ofIndicator, ofUnit, subjectOf, townshipsOf } from '../book-subject/view.ts';
import { onLastYear } from '../comparison/view.ts';
import { contributionTable } from '../contribution-table/view.ts';
import { dimensionRows } from '../dimension-table/view.ts';
import { currentFigure } from '../figure/view.ts';
import { indicatorName, targetOf } from '../indicator/view.ts';
import { indicatorView } from '../indicator-page/view.ts';
import { indicatorTitle } from '../indicator-title/view.ts';
import { officeChart } from '../office-chart/view.ts';
import { peerPlaces } from '../peer-ranking/view.ts';
import type { Book, BookUnit } from '../progress-book/view.ts';
import { projectionWords, yearEnd } from '../projection-words/view.ts';
import { smallMultiples } from '../small-multiple/view.ts';

type Asked = { code: string; unit: string | null };

/** Everything that the office says of one indicator at one place; null where this book holds none of it. */
export function officeIndicator(book: Book, { code, unit }: Asked, locale: Locale) {
  const indicator = book.indicators.find((one) => one.code === code);
  const place = subjectOf(book, unit);
  const domain = indicator && book.domains.find((one) => one.code === indicator.domainCode);
  if (!indicator || !place || !domain) return null;
  const { period } = book;
  const all = ofIndicator(book, code);
  const { figures: series, targets } = ofUnit(all, place.code);
  const isCounty = place.kind === 'county';
  const townships = isCounty ? townshipsOf(book) : [];
  const below = all.figures.filter(({ unitCode }) => townships.some((one) => one.code === unitCode));
  const page = indicatorView(
    {
      period,
      indicator,
      domain,
      county: place,
      townships,
      series,
      below,
      targets,
      shares: sharesOf(book, place, domain.code),
      references: book.references.filter(({ indicatorCode }) => indicatorCode === code),
    },
    locale,
  );
  const plain = series.filter(({ dimension }) => dimension === '');
  const current = currentFigure(plain, period, indicator.frequency);
  const row = current?.row ?? null;
  const target = row && targetOf(targets, code, row.period);
  const aim = { indicator, series: plain, target, row };
  const found = yearEnd(aim);
  const moved = row && onLastYear(plain, row, indicator);
  const dimensions = dimensionRows(indicator, series, period, locale);
  const short = typeof found === 'string' ? null : found.short;
  const titled = { indicator, county: place, current, target, moved, period, dimensions, short };
  const title = current || dimensions ? indicatorTitle(titled, locale) : [nothingYet(indicator, place, locale)];
  return {
    page: { ...page, title, finding: title.join('') },
    place: { code: place.code, name: locale === 'zh' ? place.nameZh : place.nameEn, kind: place.kind },
    period: row?.period ?? period,
    departments: departmentsOf(book, code, locale),
    countyOnly: indicator.level === 'county',
    chart: page.chart && officeChart({ chart: page.chart, indicator, series: plain, target, found, row }, locale),
    projection: projectionWords(found, aim, locale),
    multiples: page.townships && smallMultiples({ indicator, series, below, townships: page.townships }, locale),
    contribution: row && isCounty ? contributionTable({ indicator, row, series, townships, below }, locale) : null,
    places:
      isWhole(book) && isCounty
        ? peerPlaces({ indicator, townships, below, period, thresholds: book.thresholds }, locale)
        : null,
    value: row?.value ?? null,
    target: target?.target ?? null,
    neighbours: neighboursOf(book, indicator.code, locale),
    units: book.units.map((one) => ({ code: one.code, name: locale === 'zh' ? one.nameZh : one.nameEn })),
  };
}

export type OfficeIndicator = NonNullable<ReturnType<typeof officeIndicator>>;

type Named = Book['indicators'][number];

function nothingYet(indicator: Named, place: BookUnit, locale: Locale): string {
  const t = translator(locale, 'office-detail');
  const isBelow = indicator.level === 'county' && place.kind !== 'county';
  return t(isBelow ? 'titleCountyOnly' : 'titleNoFigure', { name: indicatorName(indicator, locale) });
}

/** Ratios of the domain with their parts: one of them may show what a misread figure would come to. */
function sharesOf(book: Book, { code }: BookUnit, domainCode: string) {
  return book.indicators
    .filter((one) => one.domainCode === domainCode && one.kind === 'ratio')
    .map((indicator) => ({
      indicator,
      figures: book.figures.filter(
        (row) => row.indicatorCode === indicator.code && row.unitCode === code && row.numerator !== null,
      ),
    }));
}

function departmentsOf(book: Book, code: string, locale: Locale) {
  return (book.departmentsOf.get(code) ?? []).map((one) => {
    const found = book.departments.find((department) => department.code === one);
    return { code: one, name: (locale === 'zh' ? found?.nameZh : found?.nameEn) ?? one };
  });
}

/** The indicators before and after it in the catalogue, within its domain. */
function neighboursOf(book: Book, code: string, locale: Locale) {
  const domainCode = book.indicators.find((one) => one.code === code)?.domainCode;
  const list = book.indicators.filter((one) => one.domainCode === domainCode);
  const at = list.findIndex((one) => one.code === code);
  const named = (one: Named | undefined) => (one ? { code: one.code, name: indicatorName(one, locale) } : null);
  return { previous: named(list[at - 1]), next: named(list[at + 1]) };
}
