import type { IndicatorRow } from '../read/catalogue-rows.ts';
import type { ShapeRow } from '../read/demonstration-rows.ts';
import type { FactRow } from '../read/statement-rows.ts';
import { quarterIndex, seasonOf } from './calendar.ts';
import { bell } from './chance.ts';
import { share } from './share.ts';

/** The county's level at the end of a quarter, or what a flow brought in it; null where nothing is known to go by. */
export type CountyPath = (at: number) => number | null;

const EVEN = [1, 1, 1, 1];

/** The path an indicator's county figures take through its points and through the real figures. */
export function countyPath(shape: ShapeRow, indicator: IndicatorRow, facts: readonly FactRow[]): CountyPath {
  const anchors = facts.flatMap((fact) =>
    // "At least 95" bounds the level from below and does not give it.
    fact.accepted !== null && fact.period !== null && fact.operator !== '>='
      ? [{ period: fact.period, value: fact.accepted }]
      : [],
  );
  return indicator.kind === 'flow' ? flowPath(shape, indicator, anchors) : levelPath(shape, indicator, anchors);
}

type Anchor = { period: string; value: number };

function levelPath(shape: ShapeRow, indicator: IndicatorRow, anchors: readonly Anchor[]): CountyPath {
  const known = new Map(shape.points.map(({ key, text }) => [quarterIndex(key), Number(text)]));
  for (const { period, value } of anchors) known.set(quarterIndex(period), value);
  const points = [...known].sort(([a], [b]) => a - b);
  const season = shape.season ?? EVEN;
  const wobble = indicator.kind === 'to_date' ? 0 : (shape.wobble ?? 0) * 0.4;
  return (at) => {
    const exact = known.get(at);
    if (exact !== undefined) return exact;
    const level = between(points, at, season);
    return level === null ? null : within(indicator, level + wobble * bell(`${shape.code}|county|${at}`));
  };
}

/** Between two points the way is gone at the pace of the seasons; past the last, at the pace of the last stretch. */
function between(points: readonly (readonly [number, number])[], at: number, season: readonly number[]): number | null {
  const [first] = points;
  if (!first) return null;
  if (at <= first[0]) return first[1];
  const next = points.findIndex(([quarter]) => quarter > at);
  const to = points.at(next === -1 ? -1 : next) ?? first;
  const from = points.at(next === -1 ? -2 : next - 1) ?? first;
  const whole = pace(from[0], to[0], season);
  return whole === 0 ? to[1] : from[1] + ((to[1] - from[1]) * pace(from[0], at, season)) / whole;
}

function pace(from: number, to: number, season: readonly number[]): number {
  let sum = 0;
  for (let at = from + 1; at <= to; at++) sum += season[seasonOf(at)] ?? 1;
  return sum;
}

function flowPath(shape: ShapeRow, indicator: IndicatorRow, anchors: readonly Anchor[]): CountyPath {
  const unit = 10 ** indicator.decimals;
  const years = new Map<number, number[]>();
  return (at) => {
    const year = Math.floor(at / 4);
    const parts = years.get(year) ?? quartersOf(year);
    years.set(year, parts);
    const part = parts[seasonOf(at)];
    return part === undefined ? null : part / unit;
  };

  function quartersOf(year: number): number[] {
    const season = shape.season ?? EVEN;
    const total = totalOf(shape, year);
    if (total === null) return [];
    const whole = Math.round(total * unit);
    const anchor = anchors.find(({ period }) => period === `${year}H1`);
    if (!anchor) return share(whole, season);
    const half = Math.round(anchor.value * unit);
    return [...share(half, season.slice(0, 2)), ...share(whole - half, season.slice(2))];
  }
}

/** The total given for a year, or for the last year before it. */
function totalOf(shape: ShapeRow, year: number): number | null {
  const given = shape.points.filter(({ key }) => Number(key) <= year).at(-1) ?? shape.points[0];
  return given ? Number(given.text) : null;
}

function within({ min, max }: IndicatorRow, value: number): number {
  return Math.min(max ?? Number.POSITIVE_INFINITY, Math.max(min ?? Number.NEGATIVE_INFINITY, value));
}
