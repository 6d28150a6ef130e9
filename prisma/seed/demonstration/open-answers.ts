import type { CellKey } from '#lib/domain/submission/cell-key.ts';
import type { FigureState } from '#lib/domain/vocabulary.ts';
import { quarterIndex } from './calendar.ts';
import { countyCell } from './series.ts';
import type { Cell, World } from './world.ts';

/** What a filer puts into one cell. */
export type Answer = Cell & { state: FigureState; note: string | null };

const DOES_NOT_APPLY: Answer = {
  ...{ value: null, numerator: null, denominator: null },
  state: 'not_applicable',
  note: '本单位没有此项',
};

/** The figure that the demonstration has for a cell of an open form; of what a place has not, that it does not apply. */
export function answerFor(world: World, { unitId, indicatorCode, dimension }: CellKey, period: string): Answer {
  const code = unitId.replace(/^u-/, '');
  const cells = world.cells(indicatorCode, dimension, quarterIndex(period));
  const cell = code === world.countyCode ? countyCell(world, world.indicator(indicatorCode), cells) : cells.get(code);
  if (!cell || cell.value === null) return DOES_NOT_APPLY;
  return { ...cell, state: 'reported', note: null };
}

/** The same figure as somebody would have it who slipped by a factor; parts that no longer belong to it are left out. */
export function slipped(world: World, code: string, answer: Answer, factor: number): Answer {
  if (answer.value === null) return answer;
  const indicator = world.indicator(code);
  const scale = 10 ** indicator.decimals;
  const times = (value: number) => Math.round(value * factor * scale) / scale;
  if (answer.numerator === null || answer.denominator === null) return { ...answer, value: times(answer.value) };
  const numerator = Math.round(answer.numerator * factor);
  const value = Math.round((numerator * (indicator.factor ?? 1) * scale) / answer.denominator) / scale;
  return { ...answer, numerator, value };
}
