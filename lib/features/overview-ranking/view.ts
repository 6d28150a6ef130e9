import { byKept } from '#lib/domain/kept-share.ts';
import { sameLastYear } from '#lib/domain/period.ts';
import { type MedianPlace, rankMedians } from '#lib/domain/rank-medians.ts';
import { rank } from '#lib/domain/ranking.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { type BookIndex, indexOf } from '../book-index/view.ts';
import { changeWords, onLastYear } from '../comparison/view.ts';
import { shownValue } from '../figure/view.ts';
import { figureWords } from '../figure-words/view.ts';
import { signed } from '../overview-cell/view.ts';
import { totalCode } from '../overview-grid/view.ts';
import type { Indicator, Scope, Unit } from '../overview-scope/view.ts';
import { type VerdictWords, verdictWords } from '../verdict/view.ts';

export type RankLine = {
  unit: Unit;
  name: string;
  /** Why it has no place; null where it has one. */
  unranked: 'incomplete' | 'small_denominator' | 'not_applicable' | null;
  verdict: VerdictWords;
  level: string;
  rank: number | null;
  peerRank: number | null;
  peers: number;
  improvement: string;
  improvementRank: number | null;
  /** "7 of 9 on schedule"; null for an indicator. */
  counted: { onSchedule: number; rated: number } | null;
};

export type Ranking = {
  /** What is ranked. */
  subject: { name: string; code: string };
  /** Null where the indicator has no better end, and so no order. */
  lines: RankLine[] | null;
};

/** Level and improvement side by side: of everything shown, of a domain, or of one indicator. */
export function rankingOf(scope: Scope, totalName: string, locale: Locale): Ranking {
  const index = indexOf(scope.book);
  const column = scope.columns.find(({ code }) => code === scope.filter.by);
  const subject = { name: column?.name ?? totalName, code: column?.code ?? totalCode(scope) };
  if (column?.indicator) return { subject, lines: ofIndicator(scope, column.indicator, index, locale) };
  return { subject, lines: ofStandings(scope, subject.code, index, locale) };
}

function ofStandings(scope: Scope, code: string, index: BookIndex, locale: Locale): RankLine[] {
  const before = (unit: string) =>
    index.lastYear ? (index.standingOf(unit, code, index.lastYear)?.ratio ?? null) : null;
  const medians = scope.units.map((unit) => ({
    ...{ code: unit.code, sort: unit.sort, before: before(unit.code) },
    ratio: index.standingOf(unit.code, code)?.ratio ?? null,
  }));
  const places = rankMedians(medians);
  const lines = scope.units.map((unit): RankLine => {
    const found = index.standingOf(unit.code, code);
    const words = verdictWords(
      { status: found?.status ?? 'no_data', ratio: found?.ratio ?? null },
      locale,
      scope.book.thresholds,
    );
    const place = places.get(unit.code) ?? NOWHERE;
    return {
      ...{ unit, name: nameOf(unit, locale), verdict: words, level: words.figure },
      unranked: place.rank === null ? 'incomplete' : null,
      ...placeOf(place),
      improvement: signed(place.improvement === null ? null : place.improvement * 100, 0).text,
      counted: found ? { onSchedule: found.onSchedule, rated: found.rated } : null,
    };
  });
  return inOrder(lines);
}

const NOWHERE: MedianPlace = { rank: null, improvementRank: null, improvement: null, peerRank: null, peers: 0, of: 0 };

function placeOf({ rank: at, improvementRank, peerRank, peers }: MedianPlace) {
  return { rank: at, improvementRank, peerRank, peers };
}

function ofIndicator(scope: Scope, indicator: Indicator, index: BookIndex, locale: Locale): RankLine[] | null {
  const found = scope.units.map((unit) => contenderOf(unit, indicator, index));
  const options = { smallDenominator: scope.book.thresholds.smallDenominator };
  const placed = rank(found, indicator.direction, options);
  if (!placed) return null;
  const lines = scope.units.map((unit): RankLine => {
    const place = placed.find(({ code }) => code === unit.code);
    const peers = rank(
      found.filter((_, at) => scope.units[at]?.sort === unit.sort),
      indicator.direction,
      options,
    );
    const current = index.currentOf(unit.code, indicator);
    const moved = current && onLastYear(index.seriesOf(unit.code, indicator.code), current.row, indicator);
    const verdict = { status: current?.row.status ?? ('no_data' as const), ratio: current?.row.ratio ?? null };
    return {
      ...{ unit, name: nameOf(unit, locale), verdict: verdictWords(verdict, locale, scope.book.thresholds) },
      level: figureWords(current, indicator, locale).joined,
      ...{ unranked: place?.unranked ?? null, rank: place?.rank ?? null },
      improvementRank: place?.improvementRank ?? null,
      peerRank: peers?.find(({ code }) => code === unit.code)?.rank ?? null,
      peers: peers?.filter((one) => one.rank !== null).length ?? 0,
      improvement: changeWords(moved, indicator, locale) ?? '—',
      counted: null,
    };
  });
  return inOrder(lines);
}

function contenderOf(unit: Unit, indicator: Indicator, index: BookIndex) {
  const row = index.currentOf(unit.code, indicator)?.row;
  const earlier = row && sameLastYear(row.period);
  const past = index
    .seriesOf(unit.code, indicator.code)
    .find(({ period, dimension }) => period === earlier && dimension === '');
  return {
    code: unit.code,
    state: row?.state ?? ('missing' as const),
    value: row ? shownValue(row, indicator) : null,
    before: past ? shownValue(past, indicator) : null,
    denominator: row?.denominator ?? null,
    complete: row?.status !== 'not_rated',
  };
}

/** Best first; of those that share a place, the one that keeps more of its schedule; what has no place stands below. */
function inOrder(lines: RankLine[]): RankLine[] {
  return lines.sort(
    (a, b) =>
      (a.rank ?? 9e9) - (b.rank ?? 9e9) || byKept(a.counted, b.counted) || a.unit.code.localeCompare(b.unit.code),
  );
}

function nameOf(unit: Unit, locale: Locale): string {
  return locale === 'zh' ? unit.nameZh : unit.nameEn;
}
