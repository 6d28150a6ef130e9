import { formatChange } from '#lib/domain/change-format.ts';
import { type Contributions, contributions, roundedParts, type Share } from '#lib/domain/contribution.ts';
import { sameLastYear, stepPeriod } from '#lib/domain/period.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import { isPercent } from '#lib/domain/unit-words.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { type FigureRow, isPartial, shownValue } from '../figure/view.ts';
import type { IndicatorRow } from '../indicator/view.ts';
import type { BookUnit } from '../progress-book/view.ts';

type Factored = IndicatorRow & { factor: number | null };
type Input = {
  indicator: Factored;
  /** The county's figure that is spoken of, and all of its series. */
  row: FigureRow;
  series: readonly FigureRow[];
  townships: readonly BookUnit[];
  below: readonly FigureRow[];
};

/**
 * What each township brought to the county's change since the same period last year, or else since the period before.
 * Null where the county's figure is not made of theirs.
 */
export function contributionTable(input: Input, locale: Locale) {
  const { indicator, row, series, townships, below } = input;
  const earlier = earlierOf(input);
  if (earlier === null) return null;
  const at = (code: string, period: string) =>
    below.find((one) => one.unitCode === code && one.period === period && one.dimension === '');
  const movers = townships.map(({ code }) => ({
    code,
    now: shareOf(at(code, row.period), indicator),
    before: shareOf(at(code, earlier), indicator),
  }));
  const found = contributions(movers, indicator.overUnits, indicator.factor);
  if (!found || found.parts.every(({ amount }) => amount === null)) return null;
  const before = series.find((one) => one.period === earlier && one.dimension === '');
  return {
    since: periodLabel(earlier, locale, 'short'),
    ...words(found, input, locale),
    rest: restOf(found, row, before ?? null, indicator, locale),
    pooled: indicator.overUnits === 'pooled',
  };
}

/** The earlier period that most townships have a figure of too. */
function earlierOf({ row, below }: Input): string | null {
  const candidates = [sameLastYear(row.period), stepPeriod(row.period, -1)];
  return candidates.find((period) => below.some((one) => one.period === period && one.value !== null)) ?? null;
}

function shareOf(row: FigureRow | undefined, indicator: IndicatorRow): Share | null {
  if (row?.state !== 'reported' || isPartial(row)) return null;
  return { value: shownValue(row, indicator), numerator: row.numerator, denominator: row.denominator };
}

function words({ parts, change }: Contributions, { indicator, townships, below, row }: Input, locale: Locale) {
  const zh = locale === 'zh';
  const decimals = decimalsOf(indicator);
  const shown = roundedParts(
    parts.map(({ amount }) => amount),
    decimals,
  );
  const write = (value: number | null) => (value === null ? '—' : amountWords(value, indicator, locale));
  const named = new Map(townships.map((unit) => [unit.code, zh ? unit.nameZh : unit.nameEn]));
  const demonstration = new Map(
    below.filter(({ period }) => period === row.period).map((one) => [one.unitCode, one.demonstration]),
  );
  const lines = parts.map(({ code, own, weight }, index) => ({
    code,
    name: named.get(code) ?? code,
    value: shown[index] ?? null,
    amount: write(shown[index] ?? null),
    own: own === null ? null : write(Number(own.toFixed(decimals))),
    weight: weight === null ? null : write(Number(weight.toFixed(decimals))),
    demonstration: demonstration.get(code) ?? false,
  }));
  return {
    lines: lines.sort((a, b) => (b.value ?? Number.NEGATIVE_INFINITY) - (a.value ?? Number.NEGATIVE_INFINITY)),
    total: write(Number(change.toFixed(decimals))),
    change,
  };
}

/** Shares are told one place finer, since a township moves the county by tenths of what it moves itself. */
function decimalsOf(indicator: IndicatorRow): number {
  return indicator.overUnits === 'pooled' ? indicator.decimals + 1 : indicator.decimals;
}

function amountWords(value: number, indicator: IndicatorRow, locale: Locale): string {
  const kind = isPercent(indicator) ? ('points' as const) : ('difference' as const);
  const { unitZh, unitEn } = indicator;
  return formatChange({ kind, value }, { unitZh, unitEn, decimals: decimalsOf(indicator), locale });
}

/** Where the county's figure was given whole, it may have moved otherwise than the townships' figures together. */
function restOf(
  found: Contributions,
  row: FigureRow,
  before: FigureRow | null,
  indicator: IndicatorRow,
  locale: Locale,
) {
  const [now, then] = [shownValue(row, indicator), before && shownValue(before, indicator)];
  if (now === null || then === null) return null;
  const rest = now - then - found.change;
  // Published figures are rounded at each of the two times.
  if (Math.abs(rest) <= 10 ** -indicator.decimals) return null;
  const t = translator(locale, 'office-detail');
  const write = (value: number) => amountWords(Number(value.toFixed(decimalsOf(indicator))), indicator, locale);
  return t('contributionRest', { change: write(now - then), rest: write(rest) });
}
