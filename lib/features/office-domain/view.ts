import type { Locale } from '#lib/domain/vocabulary.ts';
import { isUncut, ofUnit, subjectOf, townshipsOf } from '../book-subject/view.ts';
import { domainView } from '../domain/view.ts';
import { currentFigure, type FigureRow } from '../figure/view.ts';
import { figureWords } from '../figure-words/view.ts';
import { type IndicatorRow, indicatorName } from '../indicator/view.ts';
import type { Book } from '../progress-book/view.ts';
import { heatClass } from '../township-map/view.ts';
import { verdictWords } from '../verdict/view.ts';

type Asked = { code: string; unit: string | null };

/**
 * One domain at the county or at one place: its finding, how its median came about, its indicators, and how each
 * township stands in each of them. Null where this book holds no such domain, or nothing of it.
 */
export function officeDomain(book: Book, { code, unit }: Asked, locale: Locale) {
  const domain = book.domains.find((one) => one.code === code);
  const place = subjectOf(book, unit);
  const indicators = book.indicators.filter(({ domainCode }) => domainCode === code);
  if (!domain || !place || (indicators.length === 0 && !isUncut(book))) return null;
  const { figures, targets } = ofUnit(book, place.code);
  const townships = place.kind === 'county' ? townshipsOf(book) : [];
  const progress = book.progress.filter((row) => row.domainCode === code && row.period === book.period);
  const { period, thresholds } = book;
  const view = domainView(
    { period, county: place, domain, indicators, figures, targets, progress, townships, thresholds },
    locale,
  );
  const below = indicators.filter(({ level }) => level !== 'county');
  const seriesOf = seriesBy(book.figures);
  const domains = book.domains.filter(({ order }) => order > 0);
  const at = domains.findIndex((one) => one.code === code);
  const named = (one: (typeof domains)[number] | undefined) =>
    one ? { code: one.code, name: locale === 'zh' ? one.nameZh : one.nameEn } : null;
  return {
    ...view,
    place: { code: place.code, name: locale === 'zh' ? place.nameZh : place.nameEn, kind: place.kind },
    columns: below.map((one) => ({ code: one.code, name: locale === 'zh' ? one.shortZh : one.nameEn })),
    lines: townships.map((town) => ({
      code: town.code,
      name: locale === 'zh' ? town.nameZh : town.nameEn,
      total: totalOf(
        progress.find((row) => row.unitCode === town.code),
        locale,
      ),
      cells: below.map((indicator) => cellOf(indicator, seriesOf(town.code, indicator.code), period, locale)),
    })),
    countyOnly: indicators.length - below.length,
    previous: at < 0 ? null : named(domains[at - 1]),
    next: at < 0 ? null : named(domains[at + 1]),
    units: book.units.map((one) => ({ code: one.code, name: locale === 'zh' ? one.nameZh : one.nameEn })),
  };
}

export type OfficeDomain = NonNullable<ReturnType<typeof officeDomain>>;

function totalOf(row: Book['progress'][number] | undefined, locale: Locale) {
  const ratio = row?.ratio ?? null;
  return { ...verdictWords({ status: row?.status ?? 'no_data', ratio }, locale), ratio, heat: heatClass(ratio) };
}

/** Figures by place and indicator, so that a table of all of them looks each up once. */
function seriesBy(figures: Book['figures']) {
  const found = new Map<string, FigureRow[]>();
  for (const row of figures) {
    const key = `${row.unitCode}|${row.indicatorCode}`;
    const series = found.get(key);
    if (series) series.push(row);
    else found.set(key, [row]);
  }
  return (unit: string, indicator: string) => found.get(`${unit}|${indicator}`) ?? [];
}

/** A township’s figure of one indicator with its light; its ground is that of the schedule ratio. */
function cellOf(indicator: IndicatorRow, series: readonly FigureRow[], period: string, locale: Locale) {
  const current = currentFigure(series, period, indicator.frequency);
  const words = figureWords(current, indicator, locale);
  const row = current?.row ?? null;
  const isDone = row?.status === 'achieved' || row?.status === 'held';
  const ratio = isDone ? Math.max(1, row.ratio ?? 1) : (row?.ratio ?? null);
  return {
    code: indicator.code,
    name: indicatorName(indicator, locale),
    figure: words.text,
    absent: words.absent,
    demonstration: words.demonstration,
    verdict: verdictWords(row ?? { status: 'no_data', ratio: null }, locale),
    ratio,
    heat: words.absent ? null : heatClass(ratio),
  };
}
