import { expect, it } from 'vitest';
import { comparePeriods, periodEnd } from '#lib/domain/period-dates.ts';
import { endYear, targetSpan } from '#lib/domain/period-schedule.ts';
import { domainProgress } from '#lib/domain/progress/aggregate.ts';
import { judge } from '#lib/domain/progress/judge.ts';
import { DEFAULT_THRESHOLDS } from '#lib/domain/progress/thresholds.ts';
import type { Verdict } from '#lib/domain/progress/verdict.ts';
import { corrected } from './corrected.ts';
import { thePack } from './pack.ts';

const { figures, rollups, targets } = corrected();
const sums = rollups.map((row) => ({ ...row, state: 'reported' as const, operator: 'eq' as const }));

/** The verdict on a unit's newest figure of an indicator by the middle of 2022; null where it has none. */
function verdictOn(code: string, unitId: string): Verdict | null {
  const indicator = thePack().indicators.rows.find((row) => row.code === code);
  const own = [...sums, ...figures].filter(
    (row) => row.indicatorCode === code && row.unitId === unitId && row.dimension === '' && row.value !== null,
  );
  const isFlow = indicator?.kind === 'flow';
  const series = own
    .filter((row) => (periodEnd(row.period) ?? '9') <= '2022-06-30' && !(isFlow && row.period.includes('H')))
    .sort((a, b) => comparePeriods(a.period, b.period));
  const last = series.at(-1);
  const span = last && targetSpan(last.period);
  if (!indicator || !last || !span) return null;
  const byPeriod = new Map(series.map((row) => [row.period, row.value ?? 0]));
  const year = [...byPeriod].filter(([period]) => endYear(period) === span.year);
  const target = targets.find((row) => row.indicatorCode === code && row.unitId === unitId && row.year === span.year);
  const band = indicator.direction === 'band' ? { low: indicator.bandLow ?? 0, high: indicator.bandHigh ?? 0 } : null;
  const value = isFlow ? year.reduce((sum, [, part]) => sum + part, 0) : last.value;
  return judge(
    {
      ...{ kind: indicator.kind, direction: indicator.direction, state: 'reported', operator: last.operator },
      ...{ value, band, quarter: span.quarter },
      target: target ? { baseline: target.baseline, target: target.target, path: target.path ?? null } : null,
    },
    DEFAULT_THRESHOLDS,
  );
}

function progressOf(domain: string, unitId: string) {
  const codes = thePack()
    .indicators.rows.filter((row) => row.domain === domain)
    .map((row) => row.code);
  const verdicts = codes.map((code) => verdictOn(code, unitId)).filter((verdict) => verdict !== null);
  return domainProgress(verdicts, DEFAULT_THRESHOLDS);
}

it('the wheel of mid-2022 is a believable year: most domains on schedule, two a little behind, two behind', () => {
  const domains = thePack().domains.rows.filter((row) => row.order > 0);
  expect(Object.fromEntries(domains.map(({ code }) => [code, progressOf(code, 'u-430581').status]))).toEqual({
    planning: 'on_schedule',
    construction: 'slightly_behind',
    education: 'on_schedule',
    health: 'on_schedule',
    elderly: 'behind',
    water: 'on_schedule',
    transit: 'on_schedule',
    governance: 'slightly_behind',
    talent: 'behind',
  });
});

it('the care centres are at three quarters of their schedule', () => {
  expect(verdictOn('ELD03', 'u-430581')).toMatchObject({
    completion: 0.375,
    expected: 0.5,
    ratio: 0.75,
    status: 'behind',
  });
});

it('townships differ: some are behind in governance, some ahead', () => {
  const ratios = thePack()
    .places.rows.map((row) => progressOf('governance', `u-${row.code}`).ratio ?? 0)
    .sort((a, b) => a - b);
  expect(ratios).toHaveLength(18);
  expect(ratios[2]).toBeLessThan(0.75);
  expect(ratios[9]).toBeGreaterThan(0.85);
  expect(ratios[15]).toBeGreaterThanOrEqual(1);
});
