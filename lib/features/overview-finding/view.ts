import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import type { OverviewGrid, OverviewRow } from '../overview-grid/view.ts';
import type { Scope } from '../overview-scope/view.ts';
import { listed, sentenceCase } from '../wording/view.ts';

/** How many places a heading names. */
const NAMED = 3;
/** In how many columns the weak spots are looked for. */
const WEAK = 2;

/**
 * The heading of the overview, written from its table: who is furthest behind, and where the weak spots are. Names
 * that are as far behind as the last one named are not left out in silence.
 */
export function findingOf(scope: Scope, grid: OverviewGrid, locale: Locale): string {
  const t = translator(locale, 'overview');
  const period = periodLabel(scope.book.period, locale);
  const subject = scope.domain ? t('subject', { domain: nameOf(scope.domain, locale) }) : '';
  const rated = grid.all.filter(({ total }) => total.ratio !== null);
  const say = (key: Key, values: Record<string, string | number> = {}) =>
    sentenceCase(subject + t(`finding.${key}`, { period, n: rated.length, ...values }));
  if (scope.book.figures.length === 0) return say('empty');
  const [only, ...others] = grid.all;
  if (only && others.length === 0) {
    const spots = listed(weakest(grid, scope, locale), locale);
    return say('one', { unit: only.name, status: only.total.status ?? '', weak: spots, spots: spots === '' ? 0 : 1 });
  }
  if (rated.length === 0) return say('unrated', { n: grid.all.length });
  const behind = rated.filter(({ total }) => total.status !== 'on_schedule').sort(furthestFirst);
  const weak = weakest(grid, scope, locale);
  if (behind.length === 0) return weak.length > 0 ? say('allBut', { weak: listed(weak, locale) }) : say('all');
  const names = listed(
    behind.slice(0, NAMED).map((row) => shortOf(row, locale)),
    locale,
  );
  const count = Math.min(NAMED, behind.length);
  return weak.length > 0
    ? say('behind', { names, count, weak: listed(weak, locale) })
    : say('behindAlone', { names, count });
}

type Key = 'empty' | 'one' | 'unrated' | 'all' | 'allBut' | 'behind' | 'behindAlone';

function furthestFirst(a: OverviewRow, b: OverviewRow): number {
  return (a.total.ratio ?? 0) - (b.total.ratio ?? 0);
}

/** Columns that hold most of what is red, the worst first; none where nothing is. */
function weakest(grid: OverviewGrid, { units }: Scope, locale: Locale): string[] {
  const reds = grid.columns.map((column, at) => ({
    name: locale === 'zh' ? column.name : column.name.toLowerCase(),
    red: grid.all.filter(({ cells }) => cells[at]?.behind).length,
  }));
  return reds
    .filter(({ red }) => red * 2 >= units.length)
    .sort((a, b) => b.red - a.red)
    .slice(0, WEAK)
    .map(({ name }) => name);
}

function shortOf({ unit }: OverviewRow, locale: Locale): string {
  return locale === 'zh' ? unit.shortZh : unit.shortEn;
}

function nameOf(domain: { nameZh: string; nameEn: string }, locale: Locale): string {
  return locale === 'zh' ? domain.nameZh : domain.nameEn;
}
