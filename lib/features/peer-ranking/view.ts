import { formatChange } from '#lib/domain/change-format.ts';
import { sameLastYear } from '#lib/domain/period.ts';
import type { Thresholds } from '#lib/domain/progress/thresholds.ts';
import { type Contender, type Placed, rank } from '#lib/domain/ranking.ts';
import { isPercent } from '#lib/domain/unit-words.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { currentFigure, type FigureRow, isPartial, shownValue } from '../figure/view.ts';
import type { IndicatorRow } from '../indicator/view.ts';
import type { BookUnit } from '../progress-book/view.ts';

type Input = {
  indicator: IndicatorRow;
  townships: readonly BookUnit[];
  below: readonly FigureRow[];
  period: string;
  thresholds: Pick<Thresholds, 'smallDenominator'>;
};

export type PeerPlace = {
  code: string;
  sort: string;
  level: string;
  improved: string;
  improvement: string;
  order: number | null;
};

/**
 * Each township's place by level and by how far it came since last year, among those of its own sort. Null where no
 * better end is known, so that nothing can be ranked.
 */
export function peerPlaces(input: Input, locale: Locale): Map<string, PeerPlace> | null {
  const { indicator, townships, thresholds } = input;
  if (indicator.direction !== 'higher' && indicator.direction !== 'lower') return null;
  const t = translator(locale, 'office-detail');
  const words = translator(locale, 'township');
  const found = new Map<string, PeerPlace>();
  for (const sort of new Set(townships.map((unit) => unit.sort))) {
    const contenders = townships.filter((unit) => unit.sort === sort).map((unit) => contenderOf(unit, input));
    const placed = rank(contenders, indicator.direction, thresholds) ?? [];
    const count = (key: 'rank' | 'improvementRank') => placed.filter((one) => one[key] !== null).length;
    for (const one of placed) {
      const place = (at: number | null, of: number) =>
        at === null ? unrankedWord(one, locale) : words('rankOf', { rank: at, of });
      found.set(one.code, {
        code: one.code,
        sort: words(`sort.${sort}`),
        level: place(one.rank, count('rank')),
        improvement: improvementWords(one.improvement, indicator, locale),
        improved:
          one.improvement === null && one.unranked === null
            ? t('noEarlier')
            : place(one.improvementRank, count('improvementRank')),
        order: one.rank,
      });
    }
  }
  return found;
}

function contenderOf({ code }: BookUnit, { indicator, below, period }: Input): Contender {
  const own = below.filter(({ unitCode, dimension }) => unitCode === code && dimension === '');
  const row = currentFigure(own, period, indicator.frequency)?.row ?? null;
  const before = own.find((one) => one.period === sameLastYear(row?.period ?? ''));
  return {
    code,
    state: row?.state ?? 'missing',
    value: row && shownValue(row, indicator),
    before: before && !isPartial(before) ? shownValue(before, indicator) : null,
    denominator: indicator.kind === 'ratio' ? (row?.denominator ?? null) : null,
    complete: row !== null && !isPartial(row) && !lacksParts(row),
  };
}

/** What is added up from parts is incomplete without one of them; what was given whole is not. */
function lacksParts({ origin, covered, coverageOf }: FigureRow): boolean {
  return origin === 'rollup' && covered !== null && coverageOf !== null && covered < coverageOf;
}

function unrankedWord({ unranked }: Placed, locale: Locale): string {
  return translator(locale, 'office-detail')(`unranked.${unranked ?? 'incomplete'}`);
}

/** How far it came, in points or in its own unit. */
function improvementWords(value: number | null, indicator: IndicatorRow, locale: Locale): string {
  if (value === null) return '—';
  const kind = isPercent(indicator) ? ('points' as const) : ('difference' as const);
  const { unitZh, unitEn, decimals } = indicator;
  return formatChange({ kind, value }, { unitZh, unitEn, decimals, locale });
}
