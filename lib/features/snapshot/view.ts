import { definitionsFor } from '#lib/domain/catalogue/definition.ts';
import { periodEnd, periodStart } from '#lib/domain/period-dates.ts';
import type * as Row from '#lib/generated/sqlite/whole/client.ts';
import type { Change } from '../correction/view.ts';
import type { Judged } from '../judgement/view.ts';
import type { Standing } from '../standing/view.ts';

/**
 * The working tables of one county, as they stand when a release is made; of its figures only those that can be in it.
 * Units are those of today, with what they were before.
 */
export type Working = {
  county: Row.County;
  domains: Row.Domain[];
  departments: Row.Department[];
  units: Row.Unit[];
  unitPasts: Row.UnitPast[];
  indicators: Row.Indicator[];
  indicatorVersions: Row.IndicatorVersion[];
  figures: Row.Figure[];
  rollups: Row.Rollup[];
  targets: Row.Target[];
  facts: Row.Fact[];
  sources: Row.Source[];
  references: Row.IndicatorReference[];
};

/** Every row that a release freezes, ready to be stored. */
export type Snapshot = {
  domains: Row.ReleasedDomain[];
  sources: Row.ReleasedSource[];
  indicators: Row.ReleasedIndicator[];
  facts: Row.ReleasedFact[];
  units: Row.ReleasedUnit[];
  targets: FrozenTarget[];
  figures: Row.ReleasedFigure[];
  progress: Row.ReleasedProgress[];
  changes: Row.ReleasedChange[];
  references: Row.ReleasedReference[];
};

/** A path is four numbers or none. */
type FrozenTarget = Omit<Row.ReleasedTarget, 'path'> & { path: number[] | null };

/** The newest version of each target that was in force on `day`, an ISO date. */
export function targetsInForce(targets: readonly Row.Target[], day: string): Row.Target[] {
  const newest = new Map<string, Row.Target>();
  for (const target of targets) {
    if (target.inForceFrom > day) continue;
    const key = `${target.indicatorCode}|${target.unitId}|${target.year}`;
    const before = newest.get(key);
    if (!before || before.version < target.version) newest.set(key, target);
  }
  return [...newest.values()];
}

/** @param working with the units that are there at the period's end, as they were then */
export function freeze(
  working: Omit<Working, 'unitPasts'>,
  made: { figures: Judged[]; progress: Standing[]; changes: Change[]; targets: Row.Target[] },
  release: { countyCode: string; id: string; period: string },
): Snapshot {
  const mark = { countyCode: release.countyCode, releaseId: release.id };
  const end = periodEnd(release.period) ?? '';
  const codeOf = new Map(working.units.map((unit) => [unit.id, unit.code]));
  return {
    domains: working.domains.map((row) => ({ ...row, ...mark })),
    sources: working.sources.map((row) => ({ ...row, ...mark })),
    indicators: frozenIndicators(working, release.period).map((row) => ({ ...row, ...mark })),
    facts: working.facts
      .filter((fact) => belongsBy(fact, end))
      .map(({ public: _shown, ...row }) => ({ ...row, ...mark })),
    units: working.units.map((unit) => ({ ...frozenUnit(unit, codeOf), ...mark })),
    targets: made.targets.flatMap(
      ({ unitId, inForceFrom: _from, reason: _reason, setBy: _by, setAt: _at, path, ...row }) => {
        const unitCode = codeOf.get(unitId);
        // Of a unit that is not there at the period's end a release says nothing.
        if (unitCode === undefined) return [];
        return [{ ...row, ...mark, unitCode, path: Array.isArray(path) ? path.map(Number) : null }];
      },
    ),
    figures: made.figures.map((row) => ({ ...row, ...mark })),
    progress: made.progress.map((row) => ({ ...row, ...mark })),
    changes: made.changes.map((row) => ({ ...row, ...mark })),
    references: frozenReferences(working, release.period).map((row) => ({ ...row, ...mark })),
  };
}

/**
 * Whether a statement belongs in a release that ends on `day`. A figure does once its period is over; context says
 * something of its time rather than measuring it, so it does once that time has begun. What names no period always does.
 */
export function belongsBy({ period, context }: Pick<Row.Fact, 'period' | 'context'>, day: string): boolean {
  if (period === null) return true;
  return ((context ? periodStart(period) : periodEnd(period)) ?? '9') <= day;
}

function frozenUnit(unit: Row.Unit, codeOf: ReadonlyMap<string, string>) {
  const { id: _id, path: _path, validFrom: _from, validTo: _to, parentId, ...row } = unit;
  return { ...row, parentCode: parentId === null ? null : (codeOf.get(parentId) ?? null) };
}

function frozenIndicators(
  working: Omit<Working, 'unitPasts'>,
  period: string,
): Omit<Row.ReleasedIndicator, 'releaseId'>[] {
  const versions = definitionsFor(working.indicatorVersions, period);
  const departments = new Map(working.departments.map((department) => [department.code, department]));
  return working.indicators.flatMap(({ code, domainCode, order }) => {
    const version = versions.get(code);
    if (!version) return [];
    const {
      indicatorCode,
      validFrom,
      otherDepartments,
      officialOrigin,
      computedFrom,
      targetOperator,
      target,
      targetIncrease,
      dimension,
      ended: _ended,
      reason: _reason,
      changedBy: _by,
      changedAt: _at,
      ...row
    } = version;
    const department = departments.get(version.departmentCode);
    return [
      {
        ...row,
        code,
        domainCode,
        order,
        departmentZh: department?.nameZh ?? version.departmentCode,
        departmentEn: department?.nameEn ?? version.departmentCode,
        dimensionName: nameOf(dimension),
      },
    ];
  });
}

/** Figures of other places beside indicators that the release has. */
function frozenReferences(working: Pick<Working, 'references' | 'indicatorVersions'>, period: string) {
  const versions = definitionsFor(working.indicatorVersions, period);
  return referencesInForce(working.references).flatMap(
    ({ version: _version, setBy: _by, setAt: _at, value, ...row }) =>
      value === null || !versions.has(row.indicatorCode) ? [] : [{ ...row, value }],
  );
}

/** The newest version of each place and year; one without a value took it back. */
export function referencesInForce(references: readonly Row.IndicatorReference[]): Row.IndicatorReference[] {
  const newest = new Map<string, Row.IndicatorReference>();
  for (const row of references) {
    const key = `${row.indicatorCode}|${row.place}|${row.year}`;
    const before = newest.get(key);
    if (!before || before.version < row.version) newest.set(key, row);
  }
  return [...newest.values()].filter(({ value }) => value !== null);
}

function nameOf(dimension: unknown): string | null {
  if (typeof dimension !== 'object' || dimension === null || !('name' in dimension)) return null;
  return String(dimension.name);
}
