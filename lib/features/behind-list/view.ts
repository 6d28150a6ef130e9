import type { FormattedValue } from '#lib/domain/number-format.ts';
import { periodLabel } from '#lib/domain/period-label.ts';
import { targetSpan } from '#lib/domain/period-schedule.ts';
import { behindSince, isBehind, isShort } from '#lib/domain/progress/behind-since.ts';
import { type Pace, paceOf } from '#lib/domain/progress/pace.ts';
import { scheduleGap } from '#lib/domain/progress/schedule-gap.ts';
import type { Locale } from '#lib/domain/vocabulary.ts';
import { type BookIndex, indexOf } from '../book-index/view.ts';
import { distanceWords, type FigureRow, shownValue } from '../figure/view.ts';
import { isHold, targetOf, valueWords } from '../indicator/view.ts';
import type { Domain, Indicator, Scope, Unit } from '../overview-scope/view.ts';
import { type VerdictWords, verdictWords } from '../verdict/view.ts';

/** An indicator of a unit that does not keep its schedule. */
export type BehindItem = {
  indicator: Indicator;
  domain: Domain;
  unit: Unit;
  row: FigureRow;
  verdict: VerdictWords;
  /** What is there, and what the year asks for: "95 / 120所". */
  value: string;
  target: string;
  /** Share of the way that is done and that was due, for a bar; null where there is no way. */
  done: number | null;
  due: number | null;
  /** Percentage points behind what was due; null where there is no way to measure. */
  gap: number | null;
  isCeiling: boolean;
  /** Quarter in which the run behind schedule began; null where it is only slightly behind. */
  since: string | null;
  pace: { has: string; needs: string | null; short: string; met: boolean } | null;
  /** Who answers for it. */
  department: string;
};

/** Of each unit everything that is red, and where `alsoSlow` what is slightly behind: the furthest behind first. */
export function behindList(scope: Scope, units: readonly Unit[], locale: Locale, alsoSlow = false): BehindItem[] {
  const index = indexOf(scope.book);
  const concerns = alsoSlow ? isShort : isBehind;
  const items = units.flatMap((unit) =>
    scope.indicators.flatMap((indicator) => {
      const row = index.currentOf(unit.code, indicator)?.row;
      return row && concerns(row.status) ? [itemOf({ scope, index, unit, indicator, row, locale })] : [];
    }),
  );
  return items.sort(byGap);
}

/** What has no way to measure, such as a level that was lost, comes first: nothing of it is there. */
function byGap(a: BehindItem, b: BehindItem): number {
  return (
    (a.gap ?? -1000) - (b.gap ?? -1000) ||
    a.indicator.order - b.indicator.order ||
    a.unit.code.localeCompare(b.unit.code)
  );
}

type ItemInput = { scope: Scope; index: BookIndex; unit: Unit; indicator: Indicator; row: FigureRow; locale: Locale };

function itemOf({ scope, index, unit, indicator, row, locale }: ItemInput): BehindItem {
  const target = targetOf(index.targetsOf(unit.code, indicator.code), indicator.code, row.period);
  const domain = scope.domains.find(({ code }) => code === indicator.domainCode);
  if (!domain) throw new Error(`${indicator.code} belongs to no domain that is shown`);
  const isCeiling = indicator.kind === 'flow' && indicator.direction === 'lower';
  const measured = ['higher', 'lower'].includes(indicator.direction) && target && !isHold(target, indicator);
  const pace = measured
    ? paceOf({
        baseline: indicator.kind === 'flow' ? 0 : target.baseline,
        value: shownValue(row, indicator),
        target: target.target,
        quarter: targetSpan(row.period)?.quarter ?? 0,
      })
    : null;
  return {
    ...{ indicator, domain, unit, row, isCeiling },
    verdict: verdictWords(row, locale, scope.book.thresholds),
    ...aimed(
      valueWords(shownValue(row, indicator), indicator, locale),
      target && valueWords(target.target, indicator, locale),
    ),
    ...{ done: row.completion, due: row.expected },
    gap: scheduleGap({ ...indicator, completion: row.completion, expected: row.expected }),
    since: behindSince(
      index.seriesOf(unit.code, indicator.code).filter(({ dimension }) => dimension === ''),
      row.period,
    ),
    pace: pace && paceWords(pace, (distance) => distanceWords(distance, indicator, locale)),
    department: locale === 'zh' ? indicator.departmentZh : indicator.departmentEn,
  };
}

/** A unit that both have is said once. */
function aimed(value: FormattedValue, target: FormattedValue | null) {
  if (!target) return { value: value.joined, target: '' };
  const isSame = value.unit === target.unit && !value.joined.startsWith(value.unit || ' ');
  return { value: isSame ? value.text : value.joined, target: target.joined };
}

function paceWords({ perQuarter, needed, short }: Pace, words: (value: number) => string) {
  return {
    has: words(perQuarter),
    needs: needed === null ? null : words(Math.abs(needed)),
    short: words(short),
    met: needed === 0,
  };
}

/** "自2021年四季度起" */
export function sinceWords(since: string, locale: Locale): string {
  return periodLabel(since, locale, 'short');
}
