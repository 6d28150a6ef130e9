import { comparePeriods } from '#lib/domain/period-dates.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale, Status } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { SourceBook } from '../briefing-source/view.ts';
import { currentFigure } from '../figure/view.ts';
import { figureWords } from '../figure-words/view.ts';
import { aimWords } from '../headline-tile/view.ts';
import { indicatorName, targetOf } from '../indicator/view.ts';
import type { Judged } from '../judgement/view.ts';
import { paceParts, shortAtYearEnd } from '../pace-words/view.ts';
import type { Book } from '../progress-book/view.ts';
import { verdictWords } from '../verdict/view.ts';

const LAGGING: readonly Status[] = ['slightly_behind', 'behind', 'moving_away', 'missed', 'lost'];

export function isLagging(status: Status | null): boolean {
  return status !== null && LAGGING.includes(status);
}

type Indicator = Book['indicators'][number];
export type Standing = { indicator: Indicator; row: Judged; rows: Judged[] };

/** How each indicator of a unit stands at the end of the book's quarter; those without a figure are left out. */
export function standingsIn(book: Book, unitCode: string, indicators: readonly Indicator[]): Standing[] {
  const own = book.figures.filter((row) => row.unitCode === unitCode && row.dimension === '');
  return indicators.flatMap((indicator) => {
    const rows = own.filter(({ indicatorCode }) => indicatorCode === indicator.code);
    const found = currentFigure(rows, book.period, indicator.frequency)?.row;
    const row = found && rows.find(({ period }) => period === found.period);
    return row ? [{ indicator, row, rows }] : [];
  });
}

/** The first quarter of the run of quarters, up to the newest, in which it has been behind without a break. */
export function laggingSince(rows: readonly Pick<Judged, 'period' | 'status'>[], period: string): string {
  const past = rows.filter((row) => comparePeriods(row.period, period) <= 0 && row.status !== null);
  const newestFirst = past.sort((a, b) => comparePeriods(b.period, a.period));
  const end = newestFirst.findIndex(({ status }) => !isLagging(status));
  return newestFirst[(end === -1 ? newestFirst.length : end) - 1]?.period ?? period;
}

/** What is furthest behind, the lowest ratio first: since when, what it needs, who answers for it. */
export function behindLines(
  book: Book,
  standings: readonly Standing[],
  { limit, sources, locale }: { limit: number; sources: SourceBook; locale: Locale },
) {
  const zh = locale === 'zh';
  const t = translator(locale, 'briefing');
  return standings
    .filter(({ row }) => isLagging(row.status))
    .sort((a, b) => (a.row.ratio ?? 0) - (b.row.ratio ?? 0))
    .slice(0, limit)
    .map(({ indicator, row, rows }) => {
      const own = book.targets.filter(({ unitCode }) => unitCode === row.unitCode);
      const target = targetOf(own, indicator.code, row.period);
      const pace = paceParts(row, target, indicator, locale);
      const domain = book.domains.find(({ code }) => code === indicator.domainCode);
      const departments = (book.departmentsOf.get(indicator.code) ?? []).flatMap(
        (code) => book.departments.find((one) => one.code === code) ?? [],
      );
      return {
        key: indicator.code,
        domain: { order: domain?.order ?? 0, glyph: domain?.glyph ?? '' },
        name: indicatorName(indicator, locale),
        figure: figureWords({ row, stale: null }, indicator, locale),
        aim: aimWords(indicator, target, locale),
        verdict: verdictWords(row, locale, book.thresholds),
        since: t('since', { period: periodLabel(laggingSince(rows, row.period), locale, 'short') }),
        pace: pace ? t('pace', { needed: pace.needed, pace: pace.pace }) : '',
        who: departments.map((one) => (zh ? one.nameZh : one.nameEn)).join(zh ? '、' : ', '),
        mark: sources.mark(row, indicator),
      };
    });
}

/** How many indicators miss their target at the end of the year if they go on as they have. */
export function shortCount(book: Book, standings: readonly Standing[]): number {
  return standings.filter(({ indicator, row }) => {
    const own = book.targets.filter(({ unitCode }) => unitCode === row.unitCode);
    return (shortAtYearEnd(row, targetOf(own, indicator.code, row.period), indicator) ?? 0) > 0;
  }).length;
}
