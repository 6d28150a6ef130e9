import { formatNumber } from '#lib/domain/number-format.ts';
import { domainProgress } from '#lib/domain/progress/aggregate.ts';
import { judge } from '#lib/domain/progress/judge.ts';
import { paceOf } from '#lib/domain/progress/pace.ts';
import { secondOpinion } from '#lib/domain/progress/second-opinion.ts';
import { formatStatusRatio } from '#lib/domain/progress/status-percent.ts';
import type { Thresholds } from '#lib/domain/progress/thresholds.ts';
import type { JudgeInput } from '#lib/domain/progress/verdict.ts';
import { workingOf } from '#lib/domain/progress/working.ts';
import { workingLine } from '#lib/domain/progress/working-text.ts';
import { gainOf } from '#lib/domain/ratio.ts';
import { addUp } from '#lib/domain/rollup.ts';
import { splitTarget } from '#lib/domain/split-target.ts';
import type { Locale, Status } from '#lib/domain/vocabulary.ts';
import { type VerdictWords, verdictWords } from '../verdict/view.ts';

const reported = { state: 'reported', direction: 'higher' } as const;
const year = (baseline: number | null, target: number, path: readonly number[] | null = null) => ({
  baseline,
  target,
  path,
});

/** Cases that show the rule at work, in the order in which they are easiest to follow. */
const CASES = {
  flow: { ...reported, kind: 'flow', value: 54, target: year(0, 120), quarter: 2 },
  path: { ...reported, kind: 'flow', value: 54, target: year(0, 120, [0.1, 0.3, 0.7, 1]), quarter: 2 },
  toDate: { ...reported, kind: 'to_date', value: 95, target: year(80, 120), quarter: 2 },
  lower: { ...reported, kind: 'stock', direction: 'lower', value: 34, target: year(40, 25), quarter: 2 },
  years: {
    ...reported,
    kind: 'ratio',
    value: 88,
    target: { baseline: 82, target: 95, path: null, quarterCount: 20 },
    quarter: 10,
  },
  ceiling: { ...reported, kind: 'flow', direction: 'lower', value: 3, target: year(0, 10), quarter: 1 },
  zero: { ...reported, kind: 'stock', direction: 'lower', value: 6, target: year(12, 0), quarter: 2 },
  hold: { ...reported, kind: 'stock', value: 99, target: year(100, 100), quarter: 2 },
  bandIn: {
    ...reported,
    kind: 'ratio',
    direction: 'band',
    value: 218,
    target: null,
    band: { low: 100, high: 300 },
    quarter: 2,
  },
  bandOut: {
    ...reported,
    kind: 'ratio',
    direction: 'band',
    value: 330,
    target: null,
    band: { low: 100, high: 300 },
    quarter: 2,
  },
} as const satisfies Record<string, JudgeInput>;

export type CaseKey = keyof typeof CASES;
export type WorkedCase = { key: CaseKey; lines: string[]; verdict: VerdictWords };

const STATUSES_SHOWN = [
  'achieved',
  'on_schedule',
  'slightly_behind',
  'behind',
  'moving_away',
  'not_due',
  'no_data',
  'watched',
] as const satisfies readonly Status[];

/** Everything on the page that is computed: each number comes out of the rules that judge the figures. */
export function methodsView(thresholds: Thresholds, locale: Locale) {
  return {
    cases: (Object.keys(CASES) as CaseKey[]).map((key): WorkedCase => {
      const input: JudgeInput = CASES[key];
      const verdict = judge(input, thresholds);
      const lines = workingOf(input, verdict).map((step) => workingLine(step, verdict.status));
      return { key, lines, verdict: verdictWords(verdict, locale, thresholds) };
    }),
    lights: STATUSES_SHOWN.map((status) => ({ status, ...verdictWords({ status, ratio: null }, locale) })),
    edges: {
      on: percent(thresholds.onSchedule),
      slow: percent(thresholds.slightlyBehind),
      coverage: percent(thresholds.coverageShare),
      small: formatNumber(thresholds.smallDenominator, 0),
      slip: percent(thresholds.unitSlipOver),
    },
    pace: paceExample(),
    pooled: pooledExample(),
    split: splitTarget(100, [412, 287, 301])?.join(' / ') ?? '',
    gain: formatNumber(gainOf(54, 20), 0),
    median: medianExample(thresholds, locale),
    opinion: opinionExample(),
  };
}

export type MethodsView = ReturnType<typeof methodsView>;

function percent(share: number): string {
  return `${formatNumber(share * 100, 1)}%`;
}

function paceExample() {
  const pace = paceOf({ baseline: 0, value: 54, target: 120, quarter: 2 });
  const said = (value: number | null | undefined) => formatNumber(value ?? null, 1);
  return {
    perQuarter: said(pace?.perQuarter),
    projected: said(pace?.projected),
    needed: said(pace?.needed),
    short: said(pace?.short),
  };
}

/** 90 of 100 and 10 of 50: pooled, and the mean of the rates that would be wrong. */
function pooledExample() {
  const parts = [
    { state: 'reported' as const, value: 90, numerator: 90, denominator: 100 },
    { state: 'reported' as const, value: 20, numerator: 10, denominator: 50 },
  ];
  const { value } = addUp(parts, 'pooled', { factor: 100, decimals: 1 });
  return { right: `${formatNumber(value, 1)}%`, wrong: `${formatNumber((90 + 20) / 2, 1)}%` };
}

function medianExample(thresholds: Thresholds, locale: Locale) {
  const ratios = [0.62, 0.88, 0.96, 1.04, 1.5];
  const verdicts = ratios.map((ratio) => ({
    status: ratio >= 1 ? ('on_schedule' as const) : ('behind' as const),
    ratio,
  }));
  const found = domainProgress(verdicts, thresholds);
  return {
    ratios: ratios.map((ratio, at) => ({ text: percent(ratio), middle: found.middle.includes(at) })),
    verdict: verdictWords(found, locale, thresholds),
  };
}

function opinionExample() {
  const found = secondOpinion({
    baseline: 82,
    baselineYear: 2020,
    value: 88,
    year: 2022.5,
    target: 95,
    targetYear: 2025,
    direction: 'higher',
    limit: null,
  });
  return { ratio: formatStatusRatio(found.ratio, 'achieved'), status: found.status };
}
