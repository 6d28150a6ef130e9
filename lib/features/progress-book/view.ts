import { definitionsFor, definitionsOf } from '#lib/domain/catalogue/definition.ts';
import { comparePeriods } from '#lib/domain/period-dates.ts';
import { parseThresholds, type Thresholds } from '#lib/domain/progress/thresholds.ts';
import { type Reach, reachesFigure, reachesUnit } from '#lib/domain/reach.ts';
import { unitBook } from '#lib/domain/unit-tree.ts';
import type * as Row from '#lib/generated/sqlite/whole/client.ts';
import { type Judged, judgeFigures } from '../judgement/view.ts';
import { officialFigures } from '../official-figure/view.ts';
import { freeze, type Snapshot, targetsInForce, type Working } from '../snapshot/view.ts';
import { type Standing, standings } from '../standing/view.ts';

/** The working tables that a book is made of: of figures, sums and targets those of county and townships. */
export type BookRows = Omit<Working, 'facts' | 'sources'>;

/** A place of a book as it was at the end of the quarter, with the way to it from the county today. */
export type BookUnit = Snapshot['units'][number] & { id: string; path: string };

/**
 * How a county stands at the end of a quarter by what is approved now, or was by the end of `day`: the same rows
 * that a release freezes, so that whatever draws a release draws this too.
 */
export type Book = {
  county: Pick<Row.County, 'code' | 'nameZh' | 'nameEn' | 'demonstration'>;
  thresholds: Thresholds;
  period: string;
  /** The day whose targets and figures count, an ISO date. */
  day: string;
  domains: Snapshot['domains'];
  departments: Row.Department[];
  indicators: Snapshot['indicators'];
  /** Figures of other places to set beside the county's. */
  references: Snapshot['references'];
  /** County and townships; villages are read where they are shown. */
  units: BookUnit[];
  targets: Snapshot['targets'];
  figures: Judged[];
  progress: Standing[];
  /** Departments that answer for an indicator, the first of them first. */
  departmentsOf: ReadonlyMap<string, readonly string[]>;
};

export function bookOf(rows: BookRows, { period, day }: { period: string; day: string }): Book {
  const { county, targets } = rows;
  const units = [...unitBook(rows.units, rows.unitPasts).at(period)];
  const asked = definitionsFor(rows.indicatorVersions, period);
  const versions = definitionsOf(rows.indicatorVersions);
  const thresholds = parseThresholds(county.thresholds);
  const inForce = targetsInForce(targets, day);
  const held = officialFigures({ ...rows, units, versions }, period);
  const official = held.filter(({ indicatorCode }) => asked.has(indicatorCode));
  const figures = judgeFigures({ figures: official, targets: inForce, units, versions, thresholds });
  const frozen = freeze(
    { ...rows, units, facts: [], sources: [] },
    { figures, progress: [], changes: [], targets: inForce },
    { countyCode: county.code, id: '', period },
  );
  // Rights follow the tree of today, whatever the place was called then.
  const paths = new Map(rows.units.map(({ id, path }) => [id, path]));
  const placed = new Map(units.map(({ code, id, path }) => [code, { id, path: paths.get(id) ?? path }]));
  const book = {
    county,
    thresholds,
    period,
    day,
    domains: frozen.domains,
    departments: rows.departments,
    indicators: frozen.indicators,
    references: frozen.references,
    units: frozen.units.map((unit) => ({ ...unit, id: '', path: '', ...placed.get(unit.code) })),
    targets: frozen.targets,
    figures,
    departmentsOf: new Map([...asked].map(([code, version]) => [code, answering(version)])),
  };
  return { ...book, progress: standingsOf(book) };
}

/** The departments that answer for an indicator, the first of them first. */
export function answering({
  departmentCode,
  otherDepartments,
}: Pick<Row.IndicatorVersion, 'departmentCode' | 'otherDepartments'>): string[] {
  const others = Array.isArray(otherDepartments) ? otherDepartments.map(String) : [];
  return [departmentCode, ...others];
}

type Judging = Pick<Book, 'figures' | 'targets' | 'units' | 'indicators' | 'thresholds'>;

function standingsOf({ figures, targets, units, indicators, thresholds }: Judging): Standing[] {
  const quarters = [...new Set(figures.map((row) => row.period))].filter((period) => /Q\d$/.test(period));
  return standings({
    figures,
    aims: targets,
    unitCodes: units.map(({ code }) => code),
    quarters: quarters.sort(comparePeriods),
    domainOf: new Map(indicators.map(({ code, domainCode }) => [code, domainCode])),
    thresholds,
  });
}

/** The part of a book that somebody may read; where that is all of it, the book itself. */
export function bookWithin(book: Book, reach: readonly Reach[]): Book {
  const isWhole = reach.some((one) => one.departmentCode === null && book.units.every((unit) => covers(one, unit)));
  if (isWhole) return book;
  const paths = new Map(book.units.map(({ code, path }) => [code, path]));
  const isSeen = (row: { unitCode: string; indicatorCode: string }) =>
    reachesFigure(reach, paths.get(row.unitCode) ?? '', book.departmentsOf.get(row.indicatorCode) ?? []);
  const units = book.units.filter(({ path }) => reachesUnit(reach, path));
  const part = {
    ...book,
    units,
    indicators: book.indicators.filter(({ code }) =>
      units.some((unit) => isSeen({ unitCode: unit.code, indicatorCode: code })),
    ),
    figures: book.figures.filter(isSeen),
    targets: book.targets.filter(isSeen),
  };
  return { ...part, progress: standingsOf(part) };
}

function covers({ unitPath }: Reach, { path }: BookUnit): boolean {
  return path.startsWith(unitPath);
}
