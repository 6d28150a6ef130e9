import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { officeHref } from '#lib/shared/office-routes.ts';
import { bookDifferences, type Difference, lightSteps, REASONS, type Reason } from '../book-difference/view.ts';
import { reasonSentences } from '../difference-reason/view.ts';
import { namesOf, toldFigure } from '../moved-figure/view.ts';
import type { Book } from '../progress-book/view.ts';
import { verdictWords } from '../verdict/view.ts';
import type { ReasonRows } from './data.ts';

/** Differences on one page. */
const A_PAGE = 60;

export type AskedDifference = { reason: string | null; unit: string | null; turned: boolean; page: number };
type Context = { was: Book; now: Book; asked: AskedDifference; locale: Locale };

/** What was known by the end of a day beside what is known now, the weightiest first, each with why. */
export function asOfDifference(rows: ReasonRows, { was, now, asked, locale }: Context) {
  const all = bookDifferences(was, now);
  const reason = REASONS.find((one) => one === asked.reason) ?? null;
  const unit = now.units.find(({ code }) => code === asked.unit) ?? null;
  const found = all
    .filter((one) => !asked.turned || isTurned(one))
    .filter((one) => unit === null || (one.now ?? one.was)?.unitCode === unit.code);
  const chosen = found.filter(({ reasons }) => reason === null || reasons.includes(reason));
  const pages = Math.max(1, Math.ceil(chosen.length / A_PAGE));
  const page = Math.min(Math.max(1, asked.page), pages);
  return {
    total: all.length,
    turned: all.filter(isTurned).length,
    chosen: chosen.length,
    reason,
    unit: unit?.code ?? null,
    onlyTurned: asked.turned,
    ...{ page, pages },
    reasons: REASONS.map((one) => ({ reason: one, count: countOf(found, one) })).filter(({ count }) => count > 0),
    units: now.units.map(({ code, nameZh, nameEn }) => ({ code, name: locale === 'zh' ? nameZh : nameEn })),
    standings: standingLines(was, now, locale),
    lines: chosen
      .slice((page - 1) * A_PAGE, page * A_PAGE)
      .flatMap((one) => differenceLine(one, rows, { was, now, locale })),
  };
}

export type AsOfDifference = ReturnType<typeof asOfDifference>;

function countOf(list: readonly Difference[], reason: Reason): number {
  return list.filter(({ reasons }) => reasons.includes(reason)).length;
}

function isTurned({ was, now }: Difference): boolean {
  return Boolean(lightSteps(was?.status ?? null, now?.status ?? null));
}

type Around = { was: Book; now: Book; locale: Locale };

function differenceLine(one: Difference, rows: ReasonRows, { was, now, locale }: Around) {
  const row = one.now ?? one.was;
  if (!row) return [];
  const t = translator(locale, 'as-of');
  const place = { indicator: row.indicatorCode, unit: row.unitCode, period: row.period };
  return [
    {
      key: one.key,
      ...namesOf(row, now, locale),
      was: one.was && toldFigure(one.was, was, locale),
      now: one.now && toldFigure(one.now, now, locale),
      period: toldFigure(row, now, locale).period,
      why: reasonSentences(one, rows, { was, now, locale }),
      steps: lightSteps(one.was?.status ?? null, one.now?.status ?? null),
      href: `${officeHref(locale, { page: 'figure', ...place })}?asOf=${was.day}`,
      label: t('historyOf', { ...namesOf(row, now, locale) }),
    },
  ];
}

/** Domains of the highest place within reach whose standing is another. */
function standingLines(was: Book, now: Book, locale: Locale) {
  const top = now.units.find(({ kind }) => kind === 'county') ?? now.units[0];
  if (!top) return [];
  const at = (book: Book, domainCode: string) =>
    book.progress.find(
      (row) => row.unitCode === top.code && row.period === now.period && row.domainCode === domainCode,
    ) ?? null;
  // Base figures are no domain that stands anywhere.
  const rated = now.domains.filter(({ order }) => order > 0);
  return rated.flatMap(({ code, nameZh, nameEn }) => {
    const [before, after] = [at(was, code), at(now, code)];
    const isSame = before?.status === after?.status && before?.ratio === after?.ratio;
    if (isSame || (!before && !after)) return [];
    const told = (row: typeof before, book: Book) =>
      verdictWords({ status: row?.status ?? 'no_data', ratio: row?.ratio ?? null }, locale, book.thresholds);
    const words = { was: told(before, was), now: told(after, now) };
    // A change too small to be read is none.
    if (words.was.figure === words.now.figure && words.was.word === words.now.word) return [];
    return [{ key: code, name: locale === 'zh' ? nameZh : nameEn, ...words }];
  });
}
