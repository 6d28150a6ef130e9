import { existsSync } from 'node:fs';
import path from 'node:path';
import type { CheckContext, Known } from '#lib/domain/plausibility/context.ts';
import { RULE_LEVELS, rulesFor, type Sizes } from '#lib/domain/plausibility/rule.ts';
import { type Measures, sizesOf } from '#lib/domain/plausibility/sizes.ts';
import { type IndicatorRow, indicatorRow } from './read/catalogue-rows.ts';
import { placeRow, shapeRow } from './read/demonstration-rows.ts';
import { FaultList } from './read/fault.ts';
import { unitRow } from './read/place-rows.ts';
import { plausibilityRow } from './read/plausibility-rows.ts';
import { factRow } from './read/statement-rows.ts';
import { readTable } from './read/table.ts';

/** A figure to be looked at. dimension: "grid_level=large" or "". */
export type Question = { indicator: string; place: string; period: string; dimension: string };
export type Book = ReturnType<typeof openBook>;

/**
 * The rules with all that the seed files know of places and figures.
 * @throws SeedFault with every fault of every file.
 */
export function openBook(folder: string) {
  const faults = new FaultList();
  const inFolder = (name: string) => path.join(folder, name);
  const demonstration = existsSync(inFolder('demonstration.csv'));
  const book = {
    indicators: readTable(inFolder('indicators.csv'), indicatorRow, faults).rows,
    units: readTable(inFolder('units.csv'), unitRow, faults).rows,
    facts: readTable(inFolder('facts.csv'), factRow, faults).rows,
    rules: readTable(inFolder('plausibility.csv'), plausibilityRow, faults).rows,
    shapes: demonstration ? readTable(inFolder('demonstration.csv'), shapeRow, faults).rows : [],
    places: demonstration ? readTable(inFolder('demonstration-places.csv'), placeRow, faults).rows : [],
  };
  faults.throwIfAny();
  return { ...book, sizes: new Map<string, Sizes>() };
}

export function indicatorOf(book: Book, code: string): IndicatorRow | undefined {
  return book.indicators.find((row) => row.code === code);
}

/** What a figure is checked against; null where the catalogue, the tree or the levels do not know it. */
export function contextFor(book: Book, question: Question): CheckContext | null {
  const indicator = indicatorOf(book, question.indicator);
  const unit = book.units.find((row) => row.code === question.place);
  const level = RULE_LEVELS.find((one) => one === unit?.kind);
  const county = book.units.find((row) => row.kind === 'county')?.code ?? '';
  if (!indicator || !level) return null;
  return {
    indicator,
    level,
    rules: rulesFor(book.rules, { ...question, level }),
    sizes: sizesIn(book, question.place, county),
    period: question.period,
    known: knownFigures(book, indicator, question.dimension, question.place),
    whole: level === 'county' ? [] : knownFigures(book, indicator, question.dimension, county),
    siblings: {},
  };
}

/** Counting through the tree takes longer than all rules together, so it is done once a place. */
function sizesIn(book: Book, place: string, county: string): Sizes {
  const sizes = book.sizes.get(place) ?? sizesOf(place, book.units, measures(book, county));
  book.sizes.set(place, sizes);
  return sizes;
}

/** Real figures of a place, and for the county the levels that the demonstration passes through. */
function knownFigures(book: Book, indicator: IndicatorRow, dimension: string, place: string): Known[] {
  const real = book.facts.flatMap((fact): Known[] => {
    const mine = fact.indicator === indicator.code && fact.unitCode === place && fact.dimension === dimension;
    if (!mine || fact.context || fact.period === null || fact.accepted === null) return [];
    return [{ period: fact.period, value: fact.accepted, demonstration: false }];
  });
  const { referencePlace, referenceYear, referenceValue, referenceStatus } = indicator;
  if (referencePlace === place && referenceStatus === 'sourced' && referenceYear !== null && referenceValue !== null) {
    const period = `${referenceYear}`;
    if (!real.some((one) => one.period === period)) real.push({ period, value: referenceValue, demonstration: false });
  }
  const isCounty = book.units.some((row) => row.code === place && row.kind === 'county');
  const shape = book.shapes.find((row) => row.code === indicator.code && row.dimension === dimension);
  if (!isCounty || !shape) return real;
  const usual = shape.points.map(({ key, text }) => ({ period: key, value: Number(text), demonstration: true }));
  return [...real, ...usual];
}

/** Catalogue codes of the base figures that places are measured by. */
const BASE = { registered: 'BASE01', resident: 'BASE02', area: 'BASE03', elderly: 'BASE05' } as const;

function measures(book: Book, county: string): Measures {
  const latest = (code: string) => {
    const indicator = indicatorOf(book, code);
    const known = indicator ? knownFigures(book, indicator, '', county) : [];
    return (known.filter((one) => !one.demonstration).at(-1) ?? known.at(-1))?.value;
  };
  const whole = {
    registered: latest(BASE.registered),
    resident: latest(BASE.resident),
    area: latest(BASE.area),
    elderly: latest(BASE.elderly),
  };
  const places = book.places.map(({ code, registered, residents, area }) => [
    code,
    { registered, resident: residents, area },
  ]);
  return { ...Object.fromEntries(places), [county]: whole };
}
