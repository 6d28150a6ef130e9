import { periodLabel } from '#lib/domain/period-label.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { changeWords, onLastYear } from '../comparison/view.ts';
import { currentFigure, type FigureRow, shownValue, yearToDateLabel } from '../figure/view.ts';
import { figureWords } from '../figure-words/view.ts';
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
  /** Said where the sum of a flow leaves quarters out. */
  quarters: string | null;
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
  const current = currentFigure(own, period, indicator.frequency);
  if (!current) return null;
  const { row } = current;
  const words = figureWords(current, indicator, locale);
  const target = targetOf(targets, indicator.code, row.period);
  // Like with like: the county's figure of the same period, not merely its newest.
  const whole = county.find((one) => one.period === row.period && one.value !== null);
  return {
    code: indicator.code,
    name: indicatorName(indicator, locale),
    value: words.joined,
    absent: words.absent,
    demonstration: words.demonstration && !words.absent,
    late: row.late,
    doubt: words.doubt,
    period: words.absent ? null : whenOf(row.period, indicator, period, locale),
    stale: words.stale,
    quarters: words.quarters,
    change: changeWords(onLastYear(own, row, indicator), indicator, locale),
    target: target && valueWords(target.target, indicator, locale).joined,
    verdict: verdictWords(row, locale),
    county: whole ? valueWords(shownValue(whole, indicator), indicator, locale, whole.operator).joined : null,
    countyDemonstration: whole?.demonstration ?? false,
  };
}

/** A flow is shown as its year to date, which is what is judged; other figures say their period only where it is another. */
function whenOf(own: string, { kind }: IndicatorRow, period: string, locale: Locale): string | null {
  if (kind === 'flow') return yearToDateLabel(own, locale);
  return own === period ? null : periodLabel(own, locale, 'short');
}
