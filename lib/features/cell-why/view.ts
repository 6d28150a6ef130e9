import { sameLastYear } from '#lib/domain/period.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import { behindSince, runLength } from '#lib/domain/progress/behind-since.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { type BookIndex, indexOf } from '../book-index/view.ts';
import { domainWorking } from '../domain-working/view.ts';
import { figureWords, sourceLine } from '../figure-words/view.ts';
import { aimWords } from '../headline-tile/view.ts';
import { indicatorName, targetOf } from '../indicator/view.ts';
import { overviewHref, TOTAL } from '../overview-filter/view.ts';
import { totalCode } from '../overview-grid/view.ts';
import type { Column, Indicator, Scope, Unit } from '../overview-scope/view.ts';
import { type VerdictWords, verdictWords } from '../verdict/view.ts';
import { verdictWorking } from '../verdict-working/view.ts';

type Link = { text: string; href: string };
type WhyLine = { name: string; href: string; figure: string; verdict: VerdictWords; middle: boolean };

/** Why a cell shows what it shows: the working, what stands behind it, since when, and where to go on. */
export type CellWhy = {
  key: string;
  glyph: { order: number; glyph: string } | null;
  title: string;
  verdict: VerdictWords;
  /** Sentences and formulas, one a line. */
  working: string[];
  /** Indicators behind a domain, the slowest first. */
  lines: WhyLine[];
  /** How many further indicators are not rated. */
  others: number;
  since: string | null;
  /** Figures behind it that are in doubt or to be followed up, and why. */
  marks: Link[];
  links: Link[];
  demonstration: boolean;
};

/** What is told of the cell that the address names; null where there is no such cell. */
export function cellWhy(scope: Scope, locale: Locale): CellWhy | null {
  const { cell } = scope.filter;
  if (!cell) return null;
  const unit = scope.book.units.find(({ code }) => code === cell.unit);
  const column = scope.columns.find(({ code }) => code === cell.column) ?? null;
  if (!unit || (!column && cell.column !== TOTAL)) return null;
  const input = { scope, unit, locale, index: indexOf(scope.book) };
  const own = column?.indicator
    ? whyOfIndicator({ ...input, column, indicator: column.indicator })
    : whyOfStanding({ ...input, column });
  const name = locale === 'zh' ? unit.nameZh : unit.nameEn;
  const t = translator(locale, 'overview');
  const subject = column?.name ?? t('total');
  return {
    key: `${unit.code}.${cell.column}`,
    glyph: column?.domain ?? scope.domain,
    title: t('why.title', { unit: name, column: subject }),
    ...own,
    marks: marksOf({ ...input, column }),
    links: [...own.links, ...linksOf(scope, unit, { name, subject, column }, locale)],
  };
}

type Input = { scope: Scope; unit: Unit; locale: Locale; index: BookIndex };
type Own = Omit<CellWhy, 'key' | 'glyph' | 'title' | 'marks'>;

function whyOfStanding({ scope, unit, locale, index, column }: Input & { column: Column | null }): Own {
  const t = translator(locale, 'overview');
  const { book } = scope;
  const code = column?.code ?? totalCode(scope);
  const found = index.standingOf(unit.code, code);
  const indicators = column
    ? scope.indicators.filter(({ domainCode }) => domainCode === column.domain.code)
    : scope.indicators;
  const figures = indicators.flatMap((indicator) => index.seriesOf(unit.code, indicator.code));
  const targets = indicators.flatMap((indicator) => index.targetsOf(unit.code, indicator.code));
  const working = domainWorking(
    { period: book.period, indicators, figures, targets, thresholds: book.thresholds },
    locale,
  );
  const named = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const lines = working.lines.flatMap(({ code: line, name, light, word, counted, middle }) => {
    const indicator = named.get(line);
    if (!indicator) return [];
    const figure = figureWords(index.currentOf(unit.code, indicator), indicator, locale).joined;
    return [
      { name, href: indicatorHref(indicator, unit, locale), figure, verdict: { light, word, figure: counted }, middle },
    ];
  });
  const rated = found?.rated ?? 0;
  const median = t('why.median', { rated, on: found?.onSchedule ?? 0, targeted: found?.targeted ?? 0 });
  return {
    verdict: verdictWords({ status: found?.status ?? 'no_data', ratio: found?.ratio ?? null }, locale, book.thresholds),
    working: [found?.ratio == null ? t('why.unrated', { rated, targeted: found?.targeted ?? 0 }) : median],
    lines,
    others: working.others.length,
    since: sinceOf(index.standingsOf(unit.code, code), book.period, locale),
    links: [],
    demonstration: figures.some(({ period, demonstration }) => period === book.period && demonstration),
  };
}

function whyOfIndicator(input: Input & { column: Column; indicator: Indicator }): Own {
  const { scope, unit, locale, index, indicator } = input;
  const t = translator(locale, 'overview');
  const series = index.seriesOf(unit.code, indicator.code);
  const current = index.currentOf(unit.code, indicator);
  const row = current?.row ?? null;
  const target = row && targetOf(index.targetsOf(unit.code, indicator.code), indicator.code, row.period);
  const before = row && series.find(({ period, dimension }) => period === sameLastYear(row.period) && dimension === '');
  const { lines = [], opinion = null } = row ? verdictWorking(row, indicator, target, locale) : {};
  const figure = figureWords(current, indicator, locale).joined;
  const past = before
    ? t('why.lastYear', { figure: figureWords({ row: before, stale: null }, indicator, locale).joined })
    : null;
  return {
    verdict: verdictWords(row ?? { status: 'no_data', ratio: null }, locale, scope.book.thresholds),
    working: [
      t('why.figure', { name: indicatorName(indicator, locale), figure, aim: aimWords(indicator, target, locale) }),
      ...(past ? [past] : []),
      ...lines,
      ...(opinion ? [opinion] : []),
      ...(row ? [sourceLine(row, indicator, locale)] : []),
    ],
    lines: [],
    others: 0,
    since:
      row &&
      sinceOf(
        series.filter(({ dimension }) => dimension === ''),
        row.period,
        locale,
      ),
    links: row
      ? [
          {
            text: t('why.history'),
            href: officeHref(locale, {
              page: 'figure',
              indicator: indicator.code,
              unit: unit.code,
              period: row.period,
            }),
          },
        ]
      : [],
    demonstration: row?.demonstration ?? false,
  };
}

/** What is in doubt, or to be followed up, of what stands behind a cell; each leads to how its figure came about. */
function marksOf({ scope, unit, locale, index, column }: Input & { column: Column | null }): Link[] {
  const t = translator(locale, 'overview');
  const indicators = scope.indicators.filter(
    ({ code, domainCode }) => !column || (column.indicator ? code === column.code : domainCode === column.domain.code),
  );
  const named = new Map(indicators.map((one) => [one.code, indicatorName(one, locale)]));
  const page = (indicator: string, of: string, period: string) =>
    officeHref(locale, { page: 'figure', indicator, unit: of, period });
  const doubted = indicators.flatMap((indicator) => {
    const row = index.currentOf(unit.code, indicator)?.row;
    if (!row || row.doubtKind === 'none') return [];
    const why =
      (locale === 'zh' ? row.doubtZh : row.doubtEn) ?? translator(locale, 'indicator')(`doubtKind.${row.doubtKind}`);
    const text = t('why.doubted', { name: named.get(indicator.code) ?? '', why });
    return [{ text, href: page(indicator.code, unit.code, row.period) }];
  });
  const followed = scope.followed.flatMap((one) => {
    const name = named.get(one.indicatorCode);
    if (one.row !== unit.code || name === undefined) return [];
    const place = one.unitCode === unit.code ? '' : locale === 'zh' ? one.nameZh : one.nameEn;
    const text = t('why.followed', { name, place: place ? 'other' : 'same', at: place, text: one.text });
    return [{ text, href: page(one.indicatorCode, one.unitCode, one.period) }];
  });
  return [...doubted, ...followed];
}

function sinceOf(series: Parameters<typeof behindSince>[0], period: string, locale: Locale): string | null {
  const since = behindSince(series, period);
  if (!since) return null;
  const n = runLength(since, period);
  return translator(locale, 'overview')('why.since', { since: periodLabel(since, locale, 'short'), n });
}

function indicatorHref({ code }: Indicator, { code: unit, kind }: Unit, locale: Locale): string {
  const page = officeHref(locale, { page: 'office', part: 'indicators', id: code });
  return kind === 'county' ? page : `${page}?unit=${unit}`;
}

type Named = { name: string; subject: string; column: Column | null };

/** The unit's own page, and the same thing of all units. */
function linksOf(scope: Scope, unit: Unit, { name, subject, column }: Named, locale: Locale): Link[] {
  const t = translator(locale, 'overview');
  const into =
    column && !column.indicator
      ? [
          {
            text: t('why.inside', { subject }),
            href: overviewHref(locale, scope.filter, { domain: column.code, by: TOTAL }),
          },
        ]
      : [];
  return [
    { text: t('why.open', { name }), href: officeHref(locale, { page: 'office', part: 'units', id: unit.code }) },
    ...into,
    {
      text: t('why.compare', { n: scope.units.length, subject }),
      href: overviewHref(locale, scope.filter, { shape: 'rank', by: column?.code ?? TOTAL }),
    },
  ];
}
