import { endYear, targetSpan } from '#lib/domain/period-schedule.ts';
import type { OpinionStatus } from '#lib/domain/progress/opinion.ts';
import { parsePath } from '#lib/domain/progress/schedule.ts';
import { secondOpinion } from '#lib/domain/progress/second-opinion.ts';
import { workingOf } from '#lib/domain/progress/working.ts';
import { workingLine } from '#lib/domain/progress/working-text.ts';
import type { Locale, Status } from '#lib/domain/vocabulary.ts';
import type { FigureRow } from '#lib/features/figure/view.ts';
import type { IndicatorRow, TargetRow } from '#lib/features/indicator/view.ts';
import { judgeInput } from '#lib/features/judgement/view.ts';
import { translator } from '#lib/i18n/translator.ts';

/** How the status of a figure came about: lines with the values put in, and a second opinion where it differs. */
export function verdictWorking(
  row: FigureRow,
  indicator: IndicatorRow,
  target: TargetRow | null,
  locale: Locale,
): { lines: string[]; opinion: string | null } {
  const { status, completion, expected, ratio } = row;
  if (status === null) return { lines: [], opinion: null };
  const value = row.judgedValue ?? row.value;
  const aim = target ? { ...target, path: parsePath(target.path) } : undefined;
  const quarter = targetSpan(row.period)?.quarter ?? 0;
  const quartersReported = row.quartersReported ?? undefined;
  const input = { ...judgeInput(row, indicator, aim, quarter, value), quartersReported };
  const gap = completion === null || expected === null ? null : (completion - expected) * 100;
  const steps = workingOf(input, { status, completion, expected, ratio, gap, flags: [], firstMet: null });
  return {
    lines: steps.map((step) => workingLine(step, status)),
    opinion: target && opinionWords(row, indicator, target, status, locale),
  };
}

/** Whether the working rests on demonstration data: the figure, the target, or the level it set out from. */
export function restsOnDemonstration(
  row: FigureRow,
  { kind }: Pick<IndicatorRow, 'kind'>,
  target: TargetRow | null,
  series: readonly FigureRow[],
): boolean {
  if (row.demonstration || target?.demonstration) return true;
  if (!target || target.baseline === null || row.completion === null || kind === 'flow') return false;
  const real = series.filter(({ demonstration, period }) => !demonstration && (endYear(period) ?? 0) < target.year);
  return !real.some(({ value }) => value === target.baseline);
}

/** Which verdicts say the same as the other method. */
const SAME: Partial<Record<OpinionStatus, readonly Status[]>> = {
  target_achieved: ['achieved', 'held'],
  substantial_progress: ['on_schedule', 'achieved', 'held'],
  moderate_progress: ['slightly_behind'],
  limited_progress: ['behind', 'missed'],
  deterioration: ['moving_away', 'missed', 'lost'],
};

function opinionWords(row: FigureRow, indicator: IndicatorRow, target: TargetRow, status: Status, locale: Locale) {
  const span = targetSpan(row.period);
  const { direction, kind } = indicator;
  if (!span || kind === 'flow' || (direction !== 'higher' && direction !== 'lower')) return null;
  const found = secondOpinion({
    baseline: target.baseline,
    baselineYear: span.year - 1,
    value: row.value,
    year: span.year - 1 + span.quarter / 4,
    target: target.target,
    targetYear: span.year,
    direction,
    limit: null,
  });
  const agreeing = SAME[found.status];
  if (!agreeing || agreeing.includes(status)) return null;
  return translator(locale, 'indicator')(`opinion.${found.status}`);
}
