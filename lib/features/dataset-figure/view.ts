import { type Column, flag, number, text } from '../csv/view.ts';

/** Names that a row of codes is shown with. */
export type Named = { zh: string; en: string };
export type IndicatorNamed = Named & { unitZh: string; unitEn: string; domain: string };
export type UnitNamed = Named & { kind: string };

type Keyed = {
  indicatorCode: string;
  unitCode: string;
  indicator: IndicatorNamed | null;
  unit: UnitNamed | null;
};

export type FigureRow = Keyed & {
  period: string;
  dimension: string;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  operator: string;
  state: string;
  said: string | null;
  saidValue: number | null;
  saidPeriod: string | null;
  doubtKind: string;
  doubtZh: string | null;
  doubtEn: string | null;
  factId: string | null;
  sourceZh: string;
  sourceEn: string;
  origin: string;
  demonstration: boolean;
  rateOnly: boolean;
  late: boolean;
  covered: number | null;
  coverageOf: number | null;
  noteZh: string | null;
  noteEn: string | null;
  figureVersion: number;
  judgedValue: number | null;
  quartersReported: number | null;
  status: string | null;
  completion: number | null;
  expected: number | null;
  ratio: number | null;
};

const names: Column<Keyed>[] = [
  text('indicator', (row) => row.indicatorCode),
  text('indicator_zh', (row) => row.indicator?.zh ?? null),
  text('indicator_en', (row) => row.indicator?.en ?? null),
  text('unit', (row) => row.unitCode),
  text('unit_zh', (row) => row.unit?.zh ?? null),
  text('unit_en', (row) => row.unit?.en ?? null),
  text('level', (row) => row.unit?.kind ?? null),
];

const measures: Column<Keyed>[] = [
  text('measure_zh', (row) => row.indicator?.unitZh ?? null),
  text('measure_en', (row) => row.indicator?.unitEn ?? null),
];

/** Value as said, accepted value and doubt stand side by side; the demonstration mark is always there. */
export const figureColumns: Column<FigureRow>[] = [
  ...names,
  text('period', (row) => row.period),
  text('dimension', (row) => row.dimension || null),
  text('state', (row) => row.state),
  text('operator', (row) => row.operator),
  number('value', (row) => row.value),
  ...measures,
  flag('demonstration', (row) => row.demonstration),
  number('numerator', (row) => row.numerator),
  number('denominator', (row) => row.denominator),
  flag('rate_only', (row) => row.rateOnly),
  text('said', (row) => row.said),
  number('said_value', (row) => row.saidValue),
  text('said_period', (row) => row.saidPeriod),
  text('doubt', (row) => row.doubtKind),
  text('doubt_zh', (row) => row.doubtZh),
  text('doubt_en', (row) => row.doubtEn),
  text('fact', (row) => row.factId),
  text('origin', (row) => row.origin),
  flag('late', (row) => row.late),
  number('covered', (row) => row.covered),
  number('coverage_of', (row) => row.coverageOf),
  text('status', (row) => row.status),
  number('judged_value', (row) => row.judgedValue),
  number('quarters_reported', (row) => row.quartersReported),
  number('completion', (row) => row.completion),
  number('expected', (row) => row.expected),
  number('ratio', (row) => row.ratio),
  text('source_zh', (row) => row.sourceZh),
  text('source_en', (row) => row.sourceEn),
  text('note_zh', (row) => row.noteZh),
  text('note_en', (row) => row.noteEn),
  number('figure_version', (row) => row.figureVersion),
];

export type TargetRow = Keyed & {
  year: number;
  version: number;
  baseline: number | null;
  target: number;
  path: unknown;
  basis: string;
  demonstration: boolean;
};

export const targetColumns: Column<TargetRow>[] = [
  ...names,
  number('year', (row) => row.year),
  number('baseline', (row) => row.baseline),
  number('target', (row) => row.target),
  ...measures,
  text('path', (row) => (Array.isArray(row.path) ? row.path.join(' ') : null)),
  text('basis', (row) => row.basis),
  number('target_version', (row) => row.version),
  flag('demonstration', (row) => row.demonstration),
];

export type ProgressRow = {
  unitCode: string;
  unit: UnitNamed | null;
  domainCode: string;
  domain: Named | null;
  period: string;
  ratio: number | null;
  status: string;
  rated: number;
  onSchedule: number;
  targeted: number;
  demonstration: boolean;
};

export const progressColumns: Column<ProgressRow>[] = [
  text('unit', (row) => row.unitCode),
  text('unit_zh', (row) => row.unit?.zh ?? null),
  text('unit_en', (row) => row.unit?.en ?? null),
  text('level', (row) => row.unit?.kind ?? null),
  text('domain', (row) => row.domainCode),
  text('domain_zh', (row) => row.domain?.zh ?? null),
  text('domain_en', (row) => row.domain?.en ?? null),
  text('period', (row) => row.period),
  number('ratio', (row) => row.ratio),
  text('status', (row) => row.status),
  number('rated', (row) => row.rated),
  number('on_schedule', (row) => row.onSchedule),
  number('targeted', (row) => row.targeted),
  flag('demonstration', (row) => row.demonstration),
];

export type ChangeRow = Keyed & {
  order: number;
  kind: string;
  period: string;
  dimension: string;
  valueBefore: number | null;
  valueAfter: number | null;
  reasonZh: string;
  reasonEn: string;
  demonstration: boolean;
};

export const changeColumns: Column<ChangeRow>[] = [
  number('order', (row) => row.order),
  text('change', (row) => row.kind),
  ...names,
  text('period', (row) => row.period),
  text('dimension', (row) => row.dimension || null),
  number('value_before', (row) => row.valueBefore),
  number('value_after', (row) => row.valueAfter),
  ...measures,
  text('reason_zh', (row) => row.reasonZh),
  text('reason_en', (row) => row.reasonEn),
  flag('demonstration', (row) => row.demonstration),
];
