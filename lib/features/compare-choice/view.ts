import { type Asked, type LeftOut, readAsked, writeAsked } from '#lib/domain/compare/asked.ts';
import { parsePeriod } from '#lib/domain/period.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { type CompareRows, knownOf, type Query } from '../compare/view.ts';
import { nameOf } from '../compare-table/view.ts';
import { indicatorName } from '../indicator/view.ts';
import { listed } from '../wording/view.ts';

export type Option = { code: string; name: string; chosen: boolean };
export type OptionGroup = { key: string; name: string; options: Option[]; chosen: number };

/** Everything that can be chosen, with what is. */
export function choicesOf(rows: Omit<CompareRows, 'figures'>, query: Query, shown: Asked | null, locale: Locale) {
  const typed = readAsked(query, knownOf(rows)).asked;
  const asked = shown ?? typed;
  const option = (list: readonly string[], code: string, name: string) => ({ code, name, chosen: list.includes(code) });
  const group = (key: string, name: string, options: Option[]): OptionGroup => ({
    ...{ key, name, options },
    chosen: options.filter(({ chosen }) => chosen).length,
  });
  const t = translator(locale, 'compare');
  const indicators = rows.domains.map((domain) =>
    group(
      domain.code,
      nameOf(domain, locale),
      rows.indicators
        .filter(({ domainCode }) => domainCode === domain.code)
        .map((one) => option(asked.indicators, one.code, indicatorName(one, locale))),
    ),
  );
  const isQuarter = (period: string) => parsePeriod(period)?.kind === 'quarter';
  const named = (period: string) => option(asked.periods, period, periodLabel(period, locale, 'short'));
  const periods = [
    group('quarters', t('quarters'), rows.periods.filter(isQuarter).map(named)),
    group('others', t('otherPeriods'), rows.periods.filter((period) => !isQuarter(period)).map(named)),
  ];
  return {
    indicators: indicators.filter(({ options }) => options.length > 0),
    units: rows.units.map((unit) => option(asked.units, unit.code, nameOf(unit, locale))),
    townships: knownOf(rows).townships,
    periods: periods.filter(({ options }) => options.length > 0),
  };
}

/** Comparisons to begin with, made of what the county shows first of itself. */
export function examplesOf(rows: Omit<CompareRows, 'figures'>, locale: Locale): { text: string; query: string }[] {
  const { townships } = knownOf(rows);
  const often = rows.indicators.filter(({ frequency }) => frequency === 'quarter');
  const first = often.find(({ headline }) => headline) ?? often[0];
  const spread = often.find(({ headline, level }) => headline && level !== 'county') ?? first;
  const [unit] = rows.units;
  const quarter = rows.periods.find((period) => parsePeriod(period)?.kind === 'quarter');
  if (!first || !spread || !unit || !quarter) return [];
  const t = translator(locale, 'compare');
  const asked = (change: Partial<Asked>): string =>
    writeAsked(
      { indicators: [first.code], units: [unit.code], periods: [], chart: null, asOf: rows.asOf, ...change },
      townships,
    );
  const heads = often.filter(({ headline }) => headline).slice(0, 4);
  const some = { place: nameOf(unit, locale), n: heads.length };
  return [
    { text: t('example.time', { ...some, name: indicatorName(first, locale) }), query: asked({}) },
    ...(townships.length > 1
      ? [
          {
            text: t('example.places', { name: indicatorName(spread, locale), period: periodLabel(quarter, locale) }),
            query: asked({ indicators: [spread.code], units: [...townships], periods: [quarter] }),
          },
        ]
      : []),
    ...(heads.length > 1
      ? [{ text: t('example.several', some), query: asked({ indicators: heads.map(({ code }) => code) }) }]
      : []),
  ];
}

/** Longest code that is repeated to whoever asked for it, and how many of them. */
const LONGEST = 24;
const NAMED = 5;

/** What was asked for and is not shown, in words; what a reader may not see is not there for them. */
export function leftOutSentences(
  leftOut: readonly LeftOut[],
  rows: Omit<CompareRows, 'figures'>,
  locale: Locale,
): string[] {
  const t = translator(locale, 'compare');
  const names = new Map(
    [...rows.indicators, ...rows.units].map((row): [string, string] => [row.code, nameOf(row, locale)]),
  );
  return leftOut.map(({ list, reason, codes }) => {
    const told = codes.slice(0, NAMED).map((code) => names.get(code) ?? code.replace(/\p{C}/gu, '').slice(0, LONGEST));
    const rest = codes.length - told.length;
    return t(`leftOut.${reason}`, {
      what: t(`list.${list}`),
      codes: listed(told, locale),
      n: codes.length,
      more: rest > 0 ? t('leftOut.more', { n: rest }) : '',
    });
  });
}
