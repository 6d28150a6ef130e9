import { released } from '#lib/server/released.ts';
import type {
  ChangeRow,
  FigureRow,
  IndicatorNamed,
  Named,
  ProgressRow,
  TargetRow,
  UnitNamed,
} from '../dataset-figure/view.ts';

/** One release of one county; every read here is bounded by it. */
export type Scope = { countyCode: string; releaseId: string };

export type Names = {
  indicators: Map<string, IndicatorNamed>;
  units: Map<string, UnitNamed>;
  domains: Map<string, Named>;
};

/** The names that rows of codes are shown with. Indicators keep the catalogue's order. */
export async function readNames(scope: Scope): Promise<Names> {
  const db = released();
  const [indicators, units, domains] = await Promise.all([
    db.releasedIndicator.findMany({ where: scope, orderBy: [{ order: 'asc' }, { code: 'asc' }] }),
    db.releasedUnit.findMany({ where: scope, select: { code: true, nameZh: true, nameEn: true, kind: true } }),
    db.releasedDomain.findMany({ where: scope, select: { code: true, nameZh: true, nameEn: true } }),
  ]);
  return {
    indicators: new Map(
      indicators.map((row) => [
        row.code,
        { zh: row.nameZh, en: row.nameEn, unitZh: row.unitZh, unitEn: row.unitEn, domain: row.domainCode },
      ]),
    ),
    units: new Map(units.map((row) => [row.code, { zh: row.nameZh, en: row.nameEn, kind: row.kind }])),
    domains: new Map(domains.map((row) => [row.code, { zh: row.nameZh, en: row.nameEn }])),
  };
}

function named<Row extends { indicatorCode: string; unitCode: string }>(names: Names, row: Row) {
  return {
    ...row,
    indicator: names.indicators.get(row.indicatorCode) ?? null,
    unit: names.units.get(row.unitCode) ?? null,
  };
}

/** Figures indicator by indicator: a batch never grows past the figures of one. */
export async function* readFigures(scope: Scope, names: Names, codes: readonly string[]): AsyncGenerator<FigureRow[]> {
  for (const indicatorCode of codes) {
    const rows = await released().releasedFigure.findMany({
      where: { ...scope, indicatorCode },
      orderBy: [{ unitCode: 'asc' }, { period: 'asc' }, { dimension: 'asc' }],
    });
    yield rows.map((row) => named(names, row));
  }
}

export async function* readTargets(scope: Scope, names: Names): AsyncGenerator<TargetRow[]> {
  for (const indicatorCode of names.indicators.keys()) {
    const rows = await released().releasedTarget.findMany({
      where: { ...scope, indicatorCode },
      orderBy: [{ unitCode: 'asc' }, { year: 'asc' }],
    });
    yield rows.map((row) => named(names, row));
  }
}

/** Medians carry the release's own mark: they judge real figures by demonstration targets too. */
export async function* readProgress(scope: Scope, names: Names, demonstration: boolean): AsyncGenerator<ProgressRow[]> {
  const rows = await released().releasedProgress.findMany({
    where: scope,
    orderBy: [{ unitCode: 'asc' }, { domainCode: 'asc' }, { period: 'asc' }],
  });
  yield rows.map((row) => ({
    ...row,
    unit: names.units.get(row.unitCode) ?? null,
    domain: names.domains.get(row.domainCode) ?? null,
    demonstration,
  }));
}

export async function* readChanges(scope: Scope, names: Names): AsyncGenerator<ChangeRow[]> {
  const rows = await released().releasedChange.findMany({ where: scope, orderBy: { order: 'asc' } });
  yield rows.map((row) => named(names, row));
}

export async function* readIndicators(scope: Scope) {
  yield await released().releasedIndicator.findMany({ where: scope, orderBy: [{ order: 'asc' }, { code: 'asc' }] });
}

/** Values of other places beside the indicators, as they were set by the time of the release. */
export async function* readBeside(scope: Scope, names: Names) {
  const rows = await released().releasedReference.findMany({
    where: scope,
    orderBy: [{ indicatorCode: 'asc' }, { place: 'asc' }, { year: 'asc' }],
  });
  yield rows.map((row) => ({ ...row, indicator: names.indicators.get(row.indicatorCode) ?? null }));
}

export async function* readUnits(scope: Scope) {
  yield await released().releasedUnit.findMany({ where: scope, orderBy: { code: 'asc' } });
}

export async function* readFacts(scope: Scope) {
  yield await released().releasedFact.findMany({ where: scope, orderBy: [{ order: 'asc' }, { id: 'asc' }] });
}

export async function* readDomains(scope: Scope) {
  yield await released().releasedDomain.findMany({ where: scope, orderBy: { order: 'asc' } });
}

export async function readSources(scope: Scope) {
  return released().releasedSource.findMany({ where: scope, orderBy: { order: 'asc' } });
}
