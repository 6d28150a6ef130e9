import { periodEnd } from '#lib/domain/period-dates.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { translator } from '#lib/i18n/translator.ts';
import { changeWords, onLastYear } from '../comparison/view.ts';
import { currentFigure, type FigureRow, isUndecided, shownValue, yearToDateLabel } from '../figure/view.ts';
import { type IndicatorRow, indicatorName, type TargetRow, targetOf, valueWords } from '../indicator/view.ts';
import { type VerdictWords, verdictWords } from '../verdict/view.ts';

export type IndicatorLine = {
  code: string;
  name: string;
  /** The figure as read, or why there is none. */
  value: string;
  absent: boolean;
  demonstration: boolean;
  late: boolean;
  doubt: boolean;
  /** Said where the figure is not of the release's own period. */
  period: string | null;
  /** The older value beside one that was not reported, with its date. */
  stale: string | null;
  change: string | null;
  target: string | null;
  verdict: VerdictWords;
  county: string | null;
  countyDemonstration: boolean;
};

export type DomainLines = {
  code: string;
  lines: IndicatorLine[];
  /** Indicators of the domain that exist for the county as a whole only. */
  countyOnly: number;
};

type Rows = {
  indicators: readonly IndicatorRow[];
  figures: readonly FigureRow[];
  countyFigures: readonly FigureRow[];
  targets: readonly TargetRow[];
};

/** The indicators of a township, domain by domain in the catalogue's order, each beside the county's figure. */
export function domainLines(rows: Rows, domainCodes: readonly string[], period: string, locale: Locale): DomainLines[] {
  const own = byIndicator(rows.figures);
  const county = byIndicator(rows.countyFigures);
  return domainCodes.map((code) => {
    const all = rows.indicators.filter((indicator) => indicator.domainCode === code);
    const below = all.filter((indicator) => indicator.level !== 'county');
    return {
      code,
      countyOnly: all.length - below.length,
      lines: below.flatMap((indicator) => {
        const line = indicatorLine(
          indicator,
          own.get(indicator.code) ?? [],
          county.get(indicator.code) ?? [],
          rows.targets,
          period,
          locale,
        );
        return line ? [line] : [];
      }),
    };
  });
}

function byIndicator(figures: readonly FigureRow[]): Map<string, FigureRow[]> {
  const groups = new Map<string, FigureRow[]>();
  for (const row of figures) {
    const group = groups.get(row.indicatorCode);
    if (group) group.push(row);
    else groups.set(row.indicatorCode, [row]);
  }
  return groups;
}

function indicatorLine(
  indicator: IndicatorRow,
  own: readonly FigureRow[],
  county: readonly FigureRow[],
  targets: readonly TargetRow[],
  period: string,
  locale: Locale,
): IndicatorLine | null {
  const newest = currentFigure(own, period, indicator.frequency)?.row;
  if (!newest) return null;
  if (isOverdue(newest, indicator, period)) return missingLine(indicator, newest, county, targets, period, locale);
  const value = shownValue(newest, indicator);
  return {
    code: indicator.code,
    name: indicatorName(indicator, locale),
    value: value === null ? absence(newest, locale) : valueWords(value, indicator, locale, newest.operator).joined,
    absent: value === null,
    demonstration: newest.demonstration && value !== null,
    late: newest.late,
    doubt: newest.doubtKind !== 'none',
    period: whenOf(newest.period, indicator, period, locale),
    stale: null,
    change: changeWords(onLastYear(own, newest, indicator), indicator, locale),
    target: targetWords(targets, indicator, newest.period, locale),
    verdict: verdictWords(newest, locale),
    ...besideIt(county, newest.period, indicator, locale),
  };
}

/** A flow is shown as its year to date, which is what is judged; other figures say their period only where it is another. */
function whenOf(own: string, { kind }: IndicatorRow, period: string, locale: Locale): string | null {
  if (kind === 'flow') return yearToDateLabel(own, locale);
  return own === period ? null : periodLabel(own, locale, 'short');
}

/** What is collected each quarter and did not come with this one. */
function isOverdue(newest: FigureRow, indicator: IndicatorRow, period: string): boolean {
  const often = indicator.frequency === 'quarter' || indicator.frequency === 'month';
  return (often && periodEnd(newest.period) !== periodEnd(period)) || newest.state === 'missing';
}

function missingLine(
  indicator: IndicatorRow,
  older: FigureRow,
  county: readonly FigureRow[],
  targets: readonly TargetRow[],
  period: string,
  locale: Locale,
): IndicatorLine {
  const t = translator(locale, 'figure');
  const known = older.value === null ? null : valueWords(older.value, indicator, locale, older.operator).joined;
  return {
    code: indicator.code,
    name: indicatorName(indicator, locale),
    value: t('missing'),
    absent: true,
    demonstration: false,
    late: false,
    doubt: false,
    period: null,
    stale: known && t('stale', { period: periodLabel(older.period, locale, 'short'), value: known }),
    change: null,
    target: targetWords(targets, indicator, period, locale),
    verdict: verdictWords({ status: 'no_data', ratio: null }, locale),
    ...besideIt(county, period, indicator, locale),
  };
}

function targetWords(targets: readonly TargetRow[], indicator: IndicatorRow, period: string, locale: Locale) {
  const target = targetOf(targets, indicator.code, period);
  return target ? valueWords(target.target, indicator, locale).joined : null;
}

/** Like with like: the county's figure of the same period, not merely its newest. */
function besideIt(county: readonly FigureRow[], period: string, indicator: IndicatorRow, locale: Locale) {
  const whole = county.find((one) => one.period === period && one.value !== null);
  return {
    county: whole ? valueWords(shownValue(whole, indicator), indicator, locale, whole.operator).joined : null,
    countyDemonstration: whole?.demonstration ?? false,
  };
}

/** Not reported, not applicable and undecided are three things, and none of them is 0. */
function absence(row: FigureRow, locale: Locale): string {
  const t = translator(locale, 'figure');
  if (row.state === 'not_applicable') return t('notApplicable');
  return isUndecided(row) ? t('undecided') : t('missing');
}
