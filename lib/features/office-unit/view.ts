import { stepPeriod } from '#lib/domain/period.ts';
import { countedRatio } from '#lib/domain/progress/aggregate.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { isWhole, ofUnit, townshipsOf } from '../book-subject/view.ts';
import { currentFigure } from '../figure/view.ts';
import { targetOf } from '../indicator/view.ts';
import type { Book } from '../progress-book/view.ts';
import { projectionWords, yearEnd } from '../projection-words/view.ts';
import { townshipsView } from '../township-list/view.ts';
import { SHOWN, type Shown, unitLines } from '../unit-line/view.ts';
import { verdictWorking } from '../verdict-working/view.ts';
import { wheelView } from '../wheel/view.ts';
import { listed } from '../wording/view.ts';

export type UnitAsked = { code: string; show: string | null; indicator: string | null };

/** One township, or the county, and all its indicators; null for a place that this book does not hold. */
export function officeUnit(book: Book, asked: UnitAsked, locale: Locale) {
  const unit = book.units.find(({ code }) => code === asked.code);
  if (!unit) return null;
  const { period } = book;
  const own = ofUnit(book, unit.code);
  const isTownship = unit.kind !== 'county';
  const lines = unitLines({ ...book, ...own }, isTownship, locale);
  const show: Shown = SHOWN.find((one) => one === asked.show) ?? 'all';
  const towns = townshipsView(
    { units: book.units, domains: book.domains, progress: book.progress, filed: filedBy(book) },
    { period, earlier: stepPeriod(period, -1) },
    locale,
    book.thresholds,
  );
  const all = townshipsOf(book);
  const at = all.findIndex(({ code }) => code === unit.code);
  const domains = book.domains.filter(({ order }) => order > 0);
  const standing = new Map(
    book.progress
      .filter((row) => row.unitCode === unit.code && row.period === period)
      .map((row) => [row.domainCode, row]),
  );
  const chosen = lines.find(({ code }) => code === asked.indicator) ?? firstOf(lines, show);
  const named = (one: (typeof all)[number] | undefined) =>
    one ? { code: one.code, name: locale === 'zh' ? one.nameZh : one.nameEn } : null;
  return {
    unit: {
      code: unit.code,
      id: unit.id,
      kind: unit.kind,
      name: locale === 'zh' ? unit.nameZh : unit.nameEn,
      sort: unit.sort,
    },
    wheel: wheelView(
      domains.map((domain) => ({
        ...domain,
        ratio: standing.get(domain.code)?.ratio ?? null,
        status: standing.get(domain.code)?.status ?? 'no_data',
      })),
      locale,
      book.thresholds,
    ),
    domains: domains.map(({ code, order }) => ({ code, order })),
    line: towns.lines.find(({ code }) => code === unit.code) ?? null,
    total: standing.get('all') ?? null,
    ranked: isWhole(book),
    finding: findingOf(domains, standing, locale),
    counts: SHOWN.map((key) => ({ key, n: lines.filter((line) => line.shown.includes(key)).length })),
    show,
    lines: lines.filter((line) => line.shown.includes(show)),
    panel: chosen ? panelOf(book, unit.code, chosen, locale) : null,
    previous: at < 0 ? null : named(all[at - 1]),
    next: at < 0 ? null : named(all[at + 1]),
    townships: isTownship
      ? []
      : all.map((one) => ({ code: one.code, name: locale === 'zh' ? one.nameZh : one.nameEn })),
  };
}

export type OfficeUnit = NonNullable<ReturnType<typeof officeUnit>>;
type Lines = ReturnType<typeof unitLines>;

function firstOf(lines: Lines, show: Shown) {
  return lines.find((line) => line.shown.includes(show)) ?? lines[0] ?? null;
}

/** What townships reported; the county's own figures were asked of nobody else. */
function filedBy(book: Book) {
  const towns = new Set(townshipsOf(book).map(({ code }) => code));
  return book.figures.filter(({ unitCode }) => towns.has(unitCode));
}

/** "八个领域有数，五个滞后：医疗、供水、养老差得最多" */
function findingOf(
  domains: Book['domains'],
  standing: ReadonlyMap<string, Book['progress'][number]>,
  locale: Locale,
): string {
  const t = translator(locale, 'office-detail');
  const rated = domains.flatMap((domain) => {
    const row = standing.get(domain.code);
    return row && row.ratio !== null ? [{ domain, ratio: row.ratio, status: row.status }] : [];
  });
  const behind = rated
    .filter(({ status }) => countedRatio({ status, ratio: 0 }) !== 1 && status !== 'on_schedule')
    .sort((a, b) => a.ratio - b.ratio);
  const names = listed(
    behind.slice(0, 3).map(({ domain }) => (locale === 'zh' ? domain.nameZh : domain.nameEn.toLowerCase())),
    locale,
  );
  if (rated.length === 0) return t('unitFindingNone');
  if (behind.length === 0) return t('unitFindingAll', { rated: rated.length });
  return t('unitFinding', { rated: rated.length, behind: behind.length, names });
}

/** The indicator that is looked at beside the table: how its light came about, and where the year may end. */
function panelOf(book: Book, unitCode: string, line: Lines[number], locale: Locale) {
  const indicator = book.indicators.find(({ code }) => code === line.code);
  if (!indicator) return null;
  const own = ofUnit(book, unitCode);
  const series = own.figures.filter((row) => row.indicatorCode === line.code && row.dimension === '');
  const row = currentFigure(series, book.period, indicator.frequency)?.row ?? null;
  const target = row && targetOf(own.targets, line.code, row.period);
  const aim = { indicator, series, target, row };
  return {
    ...line,
    level: indicator.level,
    kind: indicator.kind,
    measured: { unitZh: indicator.unitZh, unitEn: indicator.unitEn, decimals: indicator.decimals },
    working: row ? verdictWorking(row, indicator, target, locale).lines : [],
    projection: projectionWords(yearEnd(aim), aim, locale),
  };
}
