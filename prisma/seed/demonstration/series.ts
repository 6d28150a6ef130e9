import { addUp } from '#lib/domain/rollup.ts';
import type { IndicatorRow } from '../read/catalogue-rows.ts';
import type { ShapeRow } from '../read/demonstration-rows.ts';
import type { Pack } from '../read/pack.ts';
import type { FactRow } from '../read/statement-rows.ts';
import { type Moment, ownPeriods, quarterIndex } from './calendar.ts';
import type { Events } from './events.ts';
import { type FigureRecord, figureRecord, REAL_SOURCES, type Spot } from './figure.ts';
import { factFigure, factsOf, momentKey, publishedFigure } from './real.ts';
import { type RollupRecord, rollupRecords } from './rollups.ts';
import type { Cell, Cells, World } from './world.ts';

export type Span = { first: string; end: string };
export type Series = { figures: FigureRecord[]; rollups: RollupRecord[] };

/** Every figure of one row of the shapes: of the places it reaches, of the county, and the sums between them. */
export function seriesOf(pack: Pack, world: World, shape: ShapeRow, span: Span, events: Events): Series {
  const indicator = world.indicator(shape.code);
  const facts = factsOf(pack, indicator, span.end);
  const moments = momentsOf(shape, indicator, span, facts);
  const series: Series = { figures: [], rollups: [] };
  for (const moment of moments) {
    const spotOf = (unit: string): Spot => ({
      countyCode: world.countyCode,
      indicator,
      unit,
      period: moment.period,
      dimension: shape.dimension,
    });
    const cells = world.cells(shape.code, shape.dimension, moment.at);
    const parts = moment.own ? placeFigures(world, shape, cells, spotOf, events) : new Map<string, FigureRecord>();
    series.figures.push(...parts.values());
    if (moment.own) series.rollups.push(...rollupRecords(spotOf(world.countyCode), parts, world));
    const county = countyFigure(pack, world, shape, cells, moment, spotOf(world.countyCode), facts);
    if (county) series.figures.push(county);
  }
  return series;
}

/** The indicator's own periods, and those at which only a statement stands. */
function momentsOf(shape: ShapeRow, indicator: IndicatorRow, { first, end }: Span, facts: ReturnType<typeof factsOf>) {
  const own = ownPeriods(indicator.frequency, first, end).filter(
    ({ at }) => shape.shape !== 'counted' || at >= quarterIndex(first),
  );
  const periods = new Set(own.map(({ period }) => period));
  const others = [...facts]
    .filter(([key]) => key.endsWith(`|${shape.dimension}`))
    .map(([key]) => key.slice(0, key.indexOf('|')))
    .filter((period) => !periods.has(period));
  return [
    ...own.map((moment) => ({ ...moment, own: true })),
    ...others.map((period) => ({ period, at: quarterIndex(period), own: false })),
  ];
}

function placeFigures(
  world: World,
  shape: ShapeRow,
  cells: Cells,
  spotOf: (unit: string) => Spot,
  events: Events,
): Map<string, FigureRecord> {
  const made = shape.shape === 'counted' ? counted() : {};
  const figures = new Map<string, FigureRecord>();
  for (const [unit, cell] of cells) {
    const spot = spotOf(unit);
    if (unit === world.countyCode || events.isMissing(spot)) continue;
    const note = cell.value === null ? events.exemption(spot) : {};
    figures.set(unit, figureRecord(spot, cell, { late: events.isLate(spot), ...made, ...note }));
  }
  return figures;
}

function counted(): Partial<FigureRecord> {
  const { zh, en } = REAL_SOURCES.counted;
  return { origin: 'counted', demonstration: false, late: false, sourceZh: zh, sourceEn: en };
}

function countyFigure(
  pack: Pack,
  world: World,
  shape: ShapeRow,
  cells: Cells,
  { period, at }: Moment,
  spot: Spot,
  facts: ReturnType<typeof factsOf>,
): FigureRecord | null {
  const { indicator } = spot;
  const cell = countyCell(world, indicator, cells);
  const fact = facts.get(momentKey(period, shape.dimension));
  if (fact) return factFigure(spot, fact, shape.shape === 'places' ? cell : null);
  const published = publishedFigure(pack, spot);
  if (published) return published;
  if (indicator.officialOrigin === 'rollup' || !cell || cell.value === null) return null;
  if (indicator.officialOrigin !== 'computed') {
    return figureRecord(spot, cell, { rateOnly: indicator.kind === 'ratio' && cell.denominator === null });
  }
  const { zh, en } = REAL_SOURCES.computed;
  const inputs = statementsBehind(pack, world, shape, at);
  const real = { demonstration: false, sourceZh: zh, sourceEn: en };
  return figureRecord(spot, cell, { origin: 'computed', ...(inputs ? { ...real, ...inheritedDoubt(inputs) } : {}) });
}

/** The county's own cell, or what its places add up to. */
export function countyCell(world: World, indicator: IndicatorRow, cells: Cells): Cell | null {
  const own = cells.get(world.countyCode);
  if (own || cells.size === 0) return own ?? null;
  const parts = [...cells.values()].map((cell) => ({
    ...cell,
    state: cell.value === null ? ('not_applicable' as const) : ('reported' as const),
  }));
  const { value, numerator, denominator } = addUp(parts, indicator.overUnits, indicator);
  return { value, numerator, denominator };
}

/** A figure worked out from statements alone is real: each indicator it rests on has one that is in force; null where one has not. */
function statementsBehind(pack: Pack, world: World, shape: ShapeRow, at: number): FactRow[] | null {
  const inputs = shape.basis.filter((word) => /^[A-Z]+\d\d$/.test(word));
  const found = inputs.map((code) => {
    const wanted = world.indicator(code).frequency === 'year' ? Math.floor((at + 1) / 4) * 4 - 1 : at;
    return pack.facts.rows.find(
      (fact) =>
        fact.indicator === code &&
        !fact.context &&
        fact.accepted !== null &&
        fact.period !== null &&
        quarterIndex(fact.period) === wanted,
    );
  });
  return found.every((fact) => fact !== undefined) ? found : null;
}

/** What rests on a doubtful statement is as doubtful as it. */
function inheritedDoubt(inputs: readonly FactRow[]): Partial<FigureRecord> {
  const doubted = inputs.find((fact) => fact.doubtKind !== 'none');
  if (!doubted) return {};
  const { id, doubtKind, doubtZh, doubtEn } = doubted;
  return {
    doubtKind,
    doubtZh: `由第${id}条算得。${doubtZh ?? ''}`,
    doubtEn: `Worked out from statement ${id}. ${doubtEn ?? ''}`,
  };
}
