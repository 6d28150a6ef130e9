import type * as Row from '#lib/generated/sqlite/whole/client.ts';
import { type CatalogueRecords, catalogueRecords, factRecords } from '../catalogue.ts';
import { type CountyRecords, countyRecords } from '../county.ts';
import { type FormRecords, formRecords } from '../forms.ts';
import type { Pack } from '../read/pack.ts';
import { type UnitRecord, unitId, unitRecords } from '../units.ts';
import { quarterIndex } from './calendar.ts';
import { type Correction, filerOf, plantCorrections } from './corrections.ts';
import { eventsOf } from './events.ts';
import { type FigureRecord, firstVersion, type VersionRecord } from './figure.ts';
import { makeWorld } from './make-world.ts';
import { CARRIED_IN } from './real.ts';
import { type RollupRecord, rollupRecords } from './rollups.ts';
import { countyCell, type Span, seriesOf } from './series.ts';
import { type Levels, type TargetRecord, targetRecords } from './targets.ts';
import type { World } from './world.ts';

/** Everything of the demonstration county, ready to be stored; `corrections` come after the first release that they correct. */
export type DemonstrationRows = CountyRecords &
  CatalogueRecords &
  FormRecords & {
    units: UnitRecord[];
    facts: Row.Fact[];
    figures: FigureRecord[];
    versions: VersionRecord[];
    rollups: RollupRecord[];
    targets: TargetRecord[];
    corrections: Correction[];
  };

/** @param now when the county's record is made; no figure depends on it. */
export function buildDemonstration({ pack, first, end, now }: Span & { pack: Pack; now: Date }): DemonstrationRows {
  const world = makeWorld(pack, first);
  const events = eventsOf(pack);
  const series = pack.shapes.rows.map((shape) => seriesOf(pack, world, shape, { first, end }, events));
  const figures = series.flatMap((part) => part.figures);
  const rollups = series.flatMap((part) => part.rollups);
  const corrections = plantCorrections(world, events.corrections, figures, rollups);
  const catalogue = catalogueRecords(pack);
  return {
    ...countyRecords(pack, now),
    ...catalogue,
    ...formRecords(pack, catalogue.indicators),
    units: unitRecords(pack),
    facts: factRecords(pack.facts, world.countyCode),
    figures,
    versions: versionsOf(pack, figures),
    rollups,
    targets: targetsOf(pack, world, { first, end }),
    corrections,
  };
}

function versionsOf(pack: Pack, figures: readonly FigureRecord[]): VersionRecord[] {
  const county = unitId(pack.profile.code);
  const departments = new Map(pack.indicators.rows.map((row) => [row.code, row.department]));
  return figures.map((figure) => {
    if (!figure.demonstration) return firstVersion(figure, CARRIED_IN);
    const department = `department:${departments.get(figure.indicatorCode)}`;
    return firstVersion(figure, figure.unitId === county ? department : filerOf(figure));
  });
}

/** Three years: the one in which the demonstration begins, and on to the one after its end. */
function targetsOf(pack: Pack, world: World, { first, end }: Span): TargetRecord[] {
  const lastKnown = quarterIndex(end);
  const from = Math.floor(quarterIndex(first) / 4);
  const years = Array.from({ length: Math.floor(lastKnown / 4) + 2 - from }, (_, n) => from + n);
  // A target is the indicator's; of a dimension's members the first one stands for it.
  const shapes = pack.shapes.rows.filter((row, at, rows) => rows.findIndex(({ code }) => code === row.code) === at);
  return shapes.flatMap((shape) =>
    targetRecords(world, shape, levelsOf(world, shape.code, shape.dimension), years, lastKnown),
  );
}

function levelsOf(world: World, code: string, dimension: string): Levels {
  const kept = new Map<number, Map<string, number | null>>();
  return (unit, at) => {
    const levels = kept.get(at) ?? levelsAt(world, code, dimension, at);
    kept.set(at, levels);
    return levels.get(unit) ?? null;
  };
}

function levelsAt(world: World, code: string, dimension: string, at: number): Map<string, number | null> {
  const indicator = world.indicator(code);
  const cells = world.cells(code, dimension, at);
  const levels = new Map([...cells].map(([unit, cell]) => [unit, cell.value]));
  const parts = new Map(
    [...cells].map(([unit, cell]) => [
      unit,
      {
        ...cell,
        state: cell.value === null ? ('not_applicable' as const) : ('reported' as const),
        demonstration: true,
      },
    ]),
  );
  for (const row of rollupRecords({ countyCode: world.countyCode, indicator, period: '', dimension }, parts, world)) {
    levels.set(row.unitId.slice(unitId('').length), row.value);
  }
  levels.set(world.countyCode, countyCell(world, indicator, cells)?.value ?? null);
  return levels;
}
