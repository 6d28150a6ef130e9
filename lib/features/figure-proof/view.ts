import type { Figure, FigureVersion, Rollup } from '#lib/generated/sqlite/whole/client.ts';
import type { Fault } from '../proof/view.ts';
import { sameSum, seriesKey } from '../sum/view.ts';

const SAID = ['value', 'numerator', 'denominator', 'operator', 'state', 'said'] as const;

/** Every figure has all its versions, and says what the newest of them says. */
export function versionFaults(figures: readonly Figure[], versions: readonly FigureVersion[]): Fault[] {
  const own = new Map<string, FigureVersion[]>();
  for (const version of versions) {
    const others = own.get(version.figureId);
    if (others) others.push(version);
    else own.set(version.figureId, [version]);
  }
  const faults: Fault[] = versions.filter(isUnsound).map(({ figureId, version }) => ({
    code: 'version_unsound',
    values: { figure: figureId, version },
  }));
  for (const figure of figures) {
    faults.push(...faultsOf(figure, own.get(figure.id) ?? []));
    own.delete(figure.id);
  }
  for (const [figure, left] of own) faults.push({ code: 'version_alone', values: { figure, version: left.length } });
  return faults;
}

function faultsOf(figure: Figure, versions: readonly FigureVersion[]): Fault[] {
  const there = new Map(versions.map((version) => [version.version, version]));
  const numbers = Array.from({ length: figure.version }, (_, at) => at + 1);
  const gaps = [
    ...numbers.filter((number) => !there.has(number)),
    ...[...there.keys()].filter((number) => !numbers.includes(number)),
  ].map((version): Fault => ({ code: 'version_gap', values: { figure: figure.id, version } }));
  const newest = there.get(figure.version);
  const columns = newest ? SAID.filter((column) => newest[column] !== figure[column]).join(', ') : '';
  if (columns === '') return gaps;
  return [...gaps, { code: 'version_newest', values: { figure: figure.id, version: figure.version, columns } }];
}

/** What the database refuses, were its triggers there. */
function isUnsound({ filedBy, approvedBy, version, reason }: FigureVersion): boolean {
  return filedBy === approvedBy || (version > 1 && (reason ?? '').trim() === '');
}

/** The stored sums against those that the figures give. */
export function sumFaults(stored: readonly Rollup[], given: readonly Rollup[]): Fault[] {
  const left = new Map(stored.map((row) => [keyOf(row), row]));
  const faults: Fault[] = [];
  for (const row of given) {
    const found = left.get(keyOf(row));
    left.delete(keyOf(row));
    if (!found) faults.push({ code: 'sum_missing', values: placeOf(row) });
    else if (!sameSum(found, row)) faults.push({ code: 'sum_differs', values: placeOf(row) });
  }
  return [...faults, ...[...left.values()].map((row): Fault => ({ code: 'sum_unknown', values: placeOf(row) }))];
}

const keyOf = (row: Rollup) => `${seriesKey(row)}|${row.unitId}`;

function placeOf({ indicatorCode, unitId, period }: Rollup) {
  return { indicator: indicatorCode, unit: unitId, period };
}
