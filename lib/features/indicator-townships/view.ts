import type { Light, Locale } from '#lib/domain/vocabulary.ts';
import { currentFigure, type FigureRow, shownValue } from '#lib/features/figure/view.ts';
import { figureWords } from '#lib/features/figure-words/view.ts';
import { type IndicatorRow, valueWords } from '#lib/features/indicator/view.ts';
import type { MapUnit } from '#lib/features/township-map/view.ts';
import { verdictWords } from '#lib/features/verdict/view.ts';
import { translator } from '#lib/i18n/translator.ts';

type Input = {
  indicator: IndicatorRow;
  townships: readonly MapUnit[];
  below: readonly FigureRow[];
  county: number | null;
  period: string;
};

/** The townships' figures, those furthest behind first, what is missing last; null where none are collected. */
export function townshipFigures({ indicator, townships, below, county, period }: Input, locale: Locale) {
  const t = translator(locale, 'indicator');
  const rows = townships.map((unit) => lineOf(unit, indicator, below, period, locale));
  if (rows.every((row) => row.period === null || row.absent)) return null;
  const shares = indicator.kind === 'ratio';
  return {
    rows: [...rows].sort(byGap),
    rated: rows.some(({ ratio, verdict }) => ratio !== null && BEHIND.includes(verdict.light)),
    shares,
    demonstration: rows.some((row) => row.demonstration),
    line:
      shares && county !== null
        ? { value: county, label: t('countyLine', countyWords(county, indicator, locale)) }
        : null,
  };
}

export type TownshipFigures = NonNullable<ReturnType<typeof townshipFigures>>;

function countyWords(value: number, indicator: IndicatorRow, locale: Locale) {
  return { value: valueWords(value, indicator, locale).joined };
}

function lineOf(unit: MapUnit, indicator: IndicatorRow, below: readonly FigureRow[], period: string, locale: Locale) {
  const own = below.filter(({ unitCode }) => unitCode === unit.code);
  const current = currentFigure(own, period, indicator.frequency);
  const figure = figureWords(current, indicator, locale);
  const row = current?.row ?? null;
  const verdict = verdictWords(row ?? { status: 'no_data', ratio: null }, locale);
  return {
    code: unit.code,
    name: locale === 'zh' ? unit.nameZh : unit.nameEn,
    period: row?.period ?? null,
    value: row && shownValue(row, indicator),
    figure: figure.joined,
    absent: figure.absent,
    quarters: figure.quarters,
    demonstration: figure.demonstration,
    ratio: row?.ratio ?? null,
    verdict,
    numerator: row?.numerator ?? null,
    denominator: row?.denominator ?? null,
    coverage: row?.covered === null || row?.coverageOf === null || !row ? null : `${row.covered}/${row.coverageOf}`,
    late: row?.late ?? false,
  };
}

type Line = ReturnType<typeof lineOf>;

/** Furthest behind first; what is done comes after by size, however far past its target, then what is not judged, what is missing last. */
function byGap(a: Line, b: Line): number {
  return standing(a) - standing(b) || (b.value ?? 0) - (a.value ?? 0);
}

const BEHIND: readonly Light[] = ['slow', 'late', 'away'];
const DONE = 100;
const UNJUDGED = 200;
const ABSENT = 300;

function standing({ absent, ratio, verdict }: Line): number {
  if (absent) return ABSENT;
  return verdict.light === 'done' ? DONE : (ratio ?? UNJUDGED);
}
