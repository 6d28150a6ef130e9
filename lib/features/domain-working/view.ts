import { countedRatio, domainProgress } from '#lib/domain/progress/aggregate.ts';
import { formatStatusPercent } from '#lib/domain/progress/status-percent.ts';
import { parseThresholds } from '#lib/domain/progress/thresholds.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import type { FigureRow } from '#lib/features/figure/view.ts';
import { type IndicatorRow, indicatorName, type TargetRow } from '#lib/features/indicator/view.ts';
import { verdictsAt } from '#lib/features/standing/view.ts';
import { verdictWords } from '#lib/features/verdict/view.ts';

type Input = {
  period: string;
  indicators: readonly IndicatorRow[];
  figures: readonly FigureRow[];
  targets: readonly TargetRow[];
  thresholds: unknown;
};

/** How a domain's progress came about: its rated indicators from the slowest to the fastest, the middle one marked. */
export function domainWorking({ period, indicators, figures, targets, thresholds }: Input, locale: Locale) {
  const verdicts = verdictsAt(figures, targets, period);
  const known = indicators.flatMap((indicator) => {
    const verdict = verdicts.get(indicator.code);
    return verdict ? [{ indicator, verdict }] : [];
  });
  const found = domainProgress(
    known.map(({ verdict }) => verdict),
    parseThresholds(thresholds),
  );
  const lines = found.order.flatMap((at) => {
    const one = known[at];
    return one ? [{ ...lineOf(one, locale), middle: found.middle.includes(at) }] : [];
  });
  const rated = new Set(lines.map(({ code }) => code));
  return {
    lines,
    middles: found.middle.length,
    /** Those that are not counted, with the word that says why. */
    others: indicators
      .filter(({ code }) => !rated.has(code))
      .map((indicator) => ({
        code: indicator.code,
        name: indicatorName(indicator, locale),
        ...verdictWords({ status: verdicts.get(indicator.code)?.status ?? 'watched', ratio: null }, locale),
      })),
  };
}

export type DomainWorking = ReturnType<typeof domainWorking>;

function lineOf({ indicator, verdict }: { indicator: IndicatorRow; verdict: Verdict }, locale: Locale) {
  const counted = countedRatio(verdict);
  const words = verdictWords(verdict, locale);
  return {
    code: indicator.code,
    name: indicatorName(indicator, locale),
    light: words.light,
    word: words.word,
    ratio: counted,
    /** The ratio as it counts in the median: from 0 to 150 %, what is achieved at least 100 %. */
    counted: formatStatusPercent(counted, verdict.status),
    /** The ratio itself, where it differs from what counts. */
    own:
      verdict.ratio !== null && verdict.ratio !== counted ? formatStatusPercent(verdict.ratio, verdict.status) : null,
  };
}

type Verdict = Parameters<typeof countedRatio>[0];
