import type { Locale, UnitSort } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { filingOf, filings } from '../filing/view.ts';
import type { Book } from '../progress-book/view.ts';
import { verdictWords } from '../verdict/view.ts';

type Asked = { domain: string | null; sort: UnitSort | null };

/** Townships from the best to the last, equal ones sharing a place; those that cannot be ranked come after, and say so. */
export function rankedPlaces(book: Book, { domain, sort }: Asked, locale: Locale) {
  const t = translator(locale, 'briefing');
  const places = townshipsOf(book, sort).map((unit) => {
    const row = book.progress.find(
      (one) => one.unitCode === unit.code && one.period === book.period && one.domainCode === (domain ?? 'all'),
    );
    return { unit, ratio: row?.ratio ?? null, status: row?.status ?? ('not_rated' as const) };
  });
  const rated = places.flatMap(({ ratio }) => (ratio === null ? [] : [ratio]));
  return places
    .map(({ unit, ratio, status }) => ({
      key: unit.code,
      name: locale === 'zh' ? unit.nameZh : unit.nameEn,
      ratio,
      rank: ratio === null ? t('unranked') : String(1 + rated.filter((other) => other > ratio).length),
      verdict: verdictWords({ status, ratio }, locale, book.thresholds),
    }))
    .sort((a, b) => (b.ratio ?? -1) - (a.ratio ?? -1) || a.key.localeCompare(b.key));
}

function townshipsOf(book: Book, sort: UnitSort | null) {
  return book.units.filter((unit) => unit.kind === 'township' && (sort === null || unit.sort === sort));
}

/** What fell due with the quarter: how much of it is in, what came late, and where most is missing. */
export function filedIn(book: Book, sort: UnitSort | null, locale: Locale) {
  const units = townshipsOf(book, sort);
  // What the county is asked for is not asked of its townships.
  const codes = units.map(({ code }) => code);
  const own = new Set(codes);
  const found = filings(
    book.figures.filter(({ unitCode }) => own.has(unitCode)),
    book.period,
    codes,
  );
  const rows = units.map((unit) => ({ unit, ...filingOf(found, unit.code) }));
  const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
  const [asked, reported] = [sum((row) => row.asked), sum((row) => row.reported)];
  const t = translator(locale, 'briefing');
  return {
    asked,
    reported,
    late: sum((row) => row.late),
    missing: rows
      .filter((row) => row.missing > 0)
      .sort((a, b) => b.missing - a.missing)
      .map(({ unit, missing }) =>
        t('missingAt', { name: locale === 'zh' ? unit.nameZh : unit.nameEn, count: missing }),
      ),
  };
}
