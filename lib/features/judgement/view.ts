import type { Definitions } from '#lib/domain/catalogue/definition.ts';
import { comparePeriods } from '#lib/domain/period-dates.ts';
import { targetSpan } from '#lib/domain/period-schedule.ts';
import { judge } from '#lib/domain/progress/judge.ts';
import { parsePath } from '#lib/domain/progress/schedule.ts';
import { type Thresholds, toleranceOf } from '#lib/domain/progress/thresholds.ts';
import type { JudgeInput, Verdict } from '#lib/domain/progress/verdict.ts';
import type { IndicatorVersion, ReleasedFigure, Target, Unit } from '#lib/generated/sqlite/whole/client.ts';
import type { OfficialFigure } from '../official-figure/view.ts';

/** An official figure with its verdict, frozen with the release. */
export type Judged = Omit<ReleasedFigure, 'releaseId'>;

type Input = {
  figures: readonly OfficialFigure[];
  targets: readonly Target[];
  units: readonly Unit[];
  /** Figures of an earlier period are read by the definition of that time. */
  versions: Definitions<IndicatorVersion>;
  thresholds: Thresholds;
};

const UNJUDGED = { status: null, completion: null, expected: null, ratio: null };

/**
 * Judges every figure against the target of its year, oldest first, so that a target once met
 * and lost again is known. Members of a dimension are shown, not judged.
 */
export function judgeFigures({ figures, targets, units, versions, thresholds }: Input): Judged[] {
  const codeOf = new Map(units.map((unit) => [unit.id, unit.code]));
  const aims = new Map(
    targets.map((target) => [seriesKey(target.indicatorCode, codeOf.get(target.unitId), target.year), target]),
  );
  const firstMet = new Map<string, string>();
  const sums = yearToDate(figures, versions);
  const periods = [...new Set(figures.map((row) => row.period))].sort(comparePeriods);
  const age = new Map(periods.map((period, at) => [period, at]));
  const oldestFirst = [...figures].sort((a, b) => (age.get(a.period) ?? 0) - (age.get(b.period) ?? 0));
  return oldestFirst.map((row) => {
    const version = versions.get(row.indicatorCode, row.period);
    const span = targetSpan(row.period);
    if (!version || !span || row.dimension !== '')
      return { ...row, ...UNJUDGED, judgedValue: row.value, quartersReported: null };
    const key = seriesKey(row.indicatorCode, row.unitCode, span.year);
    const flow = version.kind === 'flow' ? sums.get(row) : undefined;
    const judgedValue = flow ? flow.sum : row.value;
    const input = judgeInput(row, version, aims.get(key), span.quarter, judgedValue);
    const verdict = judge(
      {
        ...input,
        quartersReported: flow?.quarters,
        firstMet: firstMet.get(key) ?? null,
        tolerance: toleranceOf(thresholds, row.indicatorCode),
      },
      thresholds,
    );
    if (verdict.status === 'achieved' && !firstMet.has(key)) firstMet.set(key, row.period);
    return { ...row, judgedValue, quartersReported: flow?.quarters ?? null, ...frozenVerdict(verdict) };
  });
}

function seriesKey(indicator: string, unit: string | undefined, year: number): string {
  return `${indicator}|${unit}|${year}`;
}

function frozenVerdict({ status, completion, expected, ratio }: Verdict) {
  return { status, completion, expected, ratio };
}

export function judgeInput(
  row: Pick<OfficialFigure, 'state' | 'operator' | 'rateOnly' | 'origin' | 'covered' | 'coverageOf'>,
  version: Pick<IndicatorVersion, 'kind' | 'direction' | 'bandLow' | 'bandHigh'>,
  target: Pick<Target, 'baseline' | 'target' | 'path'> | undefined,
  quarter: number,
  value: number | null,
): JudgeInput {
  const { bandLow: low, bandHigh: high } = version;
  const { covered, coverageOf: of } = row;
  return {
    kind: version.kind,
    direction: version.direction,
    state: row.state,
    operator: row.operator,
    rateOnly: row.rateOnly,
    value,
    quarter,
    target: target ? { baseline: target.baseline, target: target.target, path: parsePath(target.path) } : null,
    band: low !== null && high !== null ? { low, high } : null,
    // The coverage of the parts says nothing about a figure that a department gave whole.
    coverage: row.origin === 'rollup' && covered !== null && of !== null ? { covered, of } : null,
  };
}

/** Sum of a flow since the year began, and how many quarters it holds. Longer periods are their own sum. */
function yearToDate(figures: readonly OfficialFigure[], versions: Definitions<IndicatorVersion>) {
  const quarterly = new Map<string, OfficialFigure[]>();
  for (const row of figures) {
    if (versions.get(row.indicatorCode, row.period)?.kind !== 'flow' || !/Q\d$/.test(row.period)) continue;
    const key = `${row.indicatorCode}|${row.unitCode}|${row.dimension}|${row.period.slice(0, 4)}`;
    quarterly.set(key, [...(quarterly.get(key) ?? []), row]);
  }
  const sums = new Map<OfficialFigure, { sum: number | null; quarters: number }>();
  for (const rows of quarterly.values()) {
    for (const row of rows) {
      const values = rows.flatMap((part) => (part.period <= row.period && part.value !== null ? [part.value] : []));
      const sum = values.length > 0 ? Number(values.reduce((total, value) => total + value, 0).toPrecision(15)) : null;
      sums.set(row, { sum, quarters: values.length });
    }
  }
  return sums;
}
