import { definitionsOf } from '#lib/domain/catalogue/definition.ts';
import { comparePeriods } from '#lib/domain/period-dates.ts';
import { parseThresholds, type Thresholds } from '#lib/domain/progress/thresholds.ts';
import type { Brought } from '#lib/domain/supervision/aim.ts';
import type * as Row from '#lib/generated/sqlite/whole/client.ts';
import { currentFigure, isPartial } from '../figure/view.ts';
import { type Judged, judgeFigures } from '../judgement/view.ts';
import { officialFigures } from '../official-figure/view.ts';
import { targetsInForce } from '../snapshot/view.ts';

export type SeriesRows = {
  county: Row.County;
  units: Row.Unit[];
  indicators: Row.Indicator[];
  indicatorVersions: Row.IndicatorVersion[];
  figures: Row.Figure[];
  rollups: Row.Rollup[];
  targets: Row.Target[];
};

/** A quarter after every other: all figures there are. */
const EVER = '2999Q4';

export type Series = {
  thresholds: Thresholds;
  unitOf: ReadonlyMap<string, Row.Unit>;
  versionOf: ReadonlyMap<string, Row.IndicatorVersion>;
  /** Judged figures of one indicator at one unit. */
  figuresOf: (indicatorCode: string, unitId: string) => Judged[];
};

export function seriesOf({ county, units, figures, rollups, targets, ...rest }: SeriesRows, day: string): Series {
  const versions = definitionsOf(rest.indicatorVersions);
  const thresholds = parseThresholds(county.thresholds);
  const official = officialFigures({ units, versions, figures, rollups }, EVER);
  const judged = judgeFigures({
    ...{ figures: official, units, versions },
    targets: targetsInForce(targets, day),
    thresholds,
  });
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  return {
    thresholds,
    unitOf,
    versionOf: new Map(
      rest.indicatorVersions.map((row) => [row.indicatorCode, versions.get(row.indicatorCode, EVER) ?? row]),
    ),
    figuresOf: (indicatorCode, unitId) => {
      const code = unitOf.get(unitId)?.code;
      return judged.filter((row) => row.indicatorCode === indicatorCode && row.unitCode === code);
    },
  };
}

/**
 * Figures as far as they can end an item: of a flow its sum since the year began. A sum over too few of its parts,
 * and what is left of an allowance while a quarter is missing, prove nothing.
 */
export function broughtOf(
  rows: readonly Judged[],
  { kind, direction }: Pick<Row.IndicatorVersion, 'kind' | 'direction'>,
  { coverageShare }: Pick<Thresholds, 'coverageShare'>,
): Brought[] {
  const isOpen = (row: Judged) => kind === 'flow' && direction === 'lower' && isPartial(row);
  return rows
    .filter((row) => row.state === 'reported' && row.dimension === '' && isCovered(row, coverageShare) && !isOpen(row))
    .map(({ period, value, judgedValue, operator }) => ({
      ...{ period, operator },
      value: kind === 'flow' ? judgedValue : value,
    }));
}

type Covered = Pick<Judged, 'origin' | 'covered' | 'coverageOf'>;

/** The coverage of the parts says nothing about a figure that a department gave whole. */
function isCovered({ origin, covered, coverageOf }: Covered, share: number): boolean {
  if (origin !== 'rollup' || covered === null || !coverageOf) return true;
  return covered / coverageOf >= share;
}

/** How an indicator stood at the end of a quarter; what is collected less often by its newest figure. */
export function standingAt(rows: readonly Judged[], period: string, frequency: Row.IndicatorVersion['frequency']) {
  const row = currentFigure(rows, period, frequency)?.row;
  return { ratio: row?.ratio ?? null, status: row?.status ?? ('no_data' as const) };
}

/** The newest figure that says how an indicator stands: one with a value, of enough of its parts; else the newest judged. */
export function newestRow(
  rows: readonly Judged[],
  { coverageShare }: Pick<Thresholds, 'coverageShare'>,
): Judged | null {
  const judged = rows.filter(({ dimension, status }) => dimension === '' && status !== null);
  const ordered = judged.sort((a, b) => comparePeriods(b.period, a.period));
  return ordered.find((row) => row.value !== null && isCovered(row, coverageShare)) ?? ordered[0] ?? null;
}
