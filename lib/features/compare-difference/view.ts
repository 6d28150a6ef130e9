import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { type CompareRows, type Comparison, cellsOf, comparisonOf, type Query } from '../compare/view.ts';
import { cellWords, nameOf } from '../compare-table/view.ts';
import { indicatorName } from '../indicator/view.ts';

/** Differences told one by one; the others are counted. */
const NAMED = 3;

/**
 * Whether what is compared as of a past day is what is known now: how many of the figures differ and which are the
 * first of them. Null where nothing is compared, or it is no past day.
 */
export function compareDifference(
  { rows, now }: { rows: CompareRows; now: CompareRows | null },
  query: Query,
  locale: Locale,
): string | null {
  const then = now && comparisonOf(rows, query);
  if (!now || !then) return null;
  const t = translator(locale, 'compare');
  const cells = cellsOf(then);
  const today = new Map(now.figures.filter(({ dimension }) => dimension === '').map((row) => [keyOf(row), row]));
  const differing = cells
    .map((cell) => ({
      ...cell,
      now:
        today.get(keyOf({ indicatorCode: cell.indicator.code, unitCode: cell.unit.code, period: cell.period })) ?? null,
    }))
    .filter(({ row, now: known }) => said(row) !== said(known));
  if (differing.length === 0) return t('differs.none');
  const several = then.indicators.length > 1;
  const named = differing.slice(0, NAMED).map(({ indicator, unit, period, row, now: known }) =>
    t('differs.one', {
      place: several ? `${nameOf(unit, locale)} ${indicatorName(indicator, locale)}` : nameOf(unit, locale),
      period: periodLabel(period, locale, 'short'),
      was: cellWords(row, { indicator, unit, period }, locale).joined,
      now: cellWords(known, { indicator, unit, period }, locale).joined,
    }),
  );
  return t('differs.some', {
    ...{ n: differing.length, of: cells.length },
    list: named.join(locale === 'zh' ? '；' : '; '),
    more: differing.length > NAMED ? t('differs.more') : '',
  });
}

type Key = { indicatorCode: string; unitCode: string; period: string };

function keyOf({ indicatorCode, unitCode, period }: Key): string {
  return `${indicatorCode}|${unitCode}|${period}`;
}

/** What is not there says the same as what was not given. */
function said(row: Comparison['figureOf'] extends (...given: never[]) => infer Row ? Row : never): string {
  return row === null || row.value === null ? '' : `${row.operator} ${row.value}`;
}
