import type { Definitions } from '#lib/domain/catalogue/definition.ts';
import { isPreferred } from '#lib/domain/official.ts';
import { comparePeriods, periodEnd } from '#lib/domain/period-dates.ts';
import type { Figure, IndicatorVersion, ReleasedFigure, Rollup, Unit } from '#lib/generated/sqlite/whole/client.ts';
import { translator } from '#lib/i18n/translator.ts';

/** What a figure becomes when it is frozen, before it is judged. */
export type OfficialFigure = Omit<
  ReleasedFigure,
  'releaseId' | 'status' | 'completion' | 'expected' | 'ratio' | 'judgedValue' | 'quartersReported'
>;

/** Source of a figure that nobody filed. Made once: a release has thousands of them. */
const ADDED_UP = { zh: translator('zh', 'figure')('addedUp'), en: translator('en', 'figure')('addedUp') };

type Input = {
  units: readonly Unit[];
  /** Figures of an earlier period are read by the definition of that time. */
  versions: Definitions<IndicatorVersion>;
  figures: readonly Figure[];
  rollups: readonly Rollup[];
};

/**
 * One row for each indicator, unit, period and dimension that ends by `period`: the official one.
 * Places at the foot of the tree keep only their newest period, since nobody reads a village's history in a release.
 */
export function officialFigures({ units, versions, figures, rollups }: Input, period: string): OfficialFigure[] {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const isHeld = heldBy(period, unitOf, [figures, rollups]);
  const chosen = new Map<string, OfficialFigure>();
  const offer = (row: OfficialFigure) => {
    const key = figureKey(row);
    const before = chosen.get(key);
    if (!before || isPreferred(row, before, versions.get(row.indicatorCode, row.period)?.officialOrigin))
      chosen.set(key, withCoverage(row, before));
    else chosen.set(key, withCoverage(before, row));
  };
  for (const figure of figures) {
    const unit = unitOf.get(figure.unitId);
    if (unit && isHeld(figure, unit)) offer(frozenFigure(figure, unit.code));
  }
  for (const rollup of rollups) {
    const unit = unitOf.get(rollup.unitId);
    if (unit && isHeld(rollup, unit)) offer(frozenRollup(rollup, unit.code));
  }
  return [...chosen.values()];
}

type Placed = { indicatorCode: string; unitId: string; period: string };

/** Whether a release of `period` holds a row, decided before anything is made of the many that it does not. */
function heldBy(period: string, unitOf: ReadonlyMap<string, Unit>, lists: readonly (readonly Placed[])[]) {
  const end = periodEnd(period) ?? '';
  const inTime = new Map<string, boolean>();
  const endsInTime = (code: string) => {
    const known = inTime.get(code);
    if (known !== undefined) return known;
    const answer = (periodEnd(code) ?? '9') <= end;
    inTime.set(code, answer);
    return answer;
  };
  const newest = new Map<string, string>();
  for (const row of lists.flat()) {
    const unit = unitOf.get(row.unitId);
    if (!unit || !isLeaf(unit) || !endsInTime(row.period)) continue;
    const before = newest.get(row.indicatorCode);
    if (before === row.period) continue;
    if (!before || comparePeriods(row.period, before) > 0) newest.set(row.indicatorCode, row.period);
  }
  return (row: Placed, unit: Unit) =>
    endsInTime(row.period) && (!isLeaf(unit) || newest.get(row.indicatorCode) === row.period);
}

function isLeaf({ kind }: Unit): boolean {
  return kind !== 'county' && kind !== 'township';
}

export function figureKey(row: { indicatorCode: string; unitCode: string; period: string; dimension: string }): string {
  return `${row.indicatorCode}|${row.unitCode}|${row.period}|${row.dimension}`;
}

/** The coverage of the parts is worth knowing also where a department's own figure is the official one. */
function withCoverage(row: OfficialFigure, other: OfficialFigure | undefined): OfficialFigure {
  if (row.covered !== null || !other) return row;
  return { ...row, covered: other.covered, coverageOf: other.coverageOf };
}

function frozenFigure(figure: Figure, unitCode: string): OfficialFigure {
  const { id: _id, unitId: _unitId, version, ...rest } = figure;
  return { ...rest, unitCode, figureVersion: version, covered: null, coverageOf: null };
}

function frozenRollup(rollup: Rollup, unitCode: string): OfficialFigure {
  const { unitId: _unitId, ...rest } = rollup;
  return {
    ...rest,
    unitCode,
    origin: 'rollup',
    operator: 'eq',
    state: rollup.value === null ? 'missing' : 'reported',
    said: null,
    saidValue: null,
    saidPeriod: null,
    doubtKind: 'none',
    doubtZh: null,
    doubtEn: null,
    factId: null,
    sourceZh: ADDED_UP.zh,
    sourceEn: ADDED_UP.en,
    rateOnly: false,
    late: false,
    noteZh: null,
    noteEn: null,
    figureVersion: 1,
  };
}
