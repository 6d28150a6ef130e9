import { isNumber, roundTo } from '../decimal.ts';
import { ratioOf } from '../ratio.ts';
import type { UnitWords } from '../unit-words.ts';
import { BLANK, type Filling } from './cell.ts';
import { cellText, readCellText, type TextProblem } from './cell-text.ts';

/** Fields of a cell that hold a figure; note and reason hold words. */
export type FigureField = 'numerator' | 'denominator' | 'value';
export type Texts = Record<FigureField | 'note' | 'reason', string>;

export type FilledIndicator = UnitWords & {
  /** Whether numerator and denominator are collected. */
  hasParts: boolean;
  factor: number | null;
  decimals: number;
};

export type Reading = {
  filling: Filling;
  problems: Partial<Record<FigureField, TextProblem>>;
  /** The ratio follows from its parts; nothing is to be typed for it. */
  computed: boolean;
};

/**
 * What the texts of a cell say together. A ratio follows from numerator and denominator where both are there;
 * one of them alone is kept, and the cell still counts as missing.
 */
export function readCell(texts: Texts, indicator: FilledIndicator): Reading {
  const value = readCellText(texts.value, indicator);
  if (!indicator.hasParts) return single(value);
  const parts = { numerator: readCellText(texts.numerator), denominator: readCellText(texts.denominator) };
  const problems: Reading['problems'] = {};
  for (const field of ['numerator', 'denominator'] as const) {
    const part = parts[field];
    if (part.kind === 'unclear') problems[field] = part.problem;
    else if (part.kind === 'not_applicable') problems[field] = 'not_number';
    else if (part.kind === 'number' && part.operator !== 'eq') problems[field] = 'operator';
  }
  const numberOf = (field: 'numerator' | 'denominator') => {
    const part = parts[field];
    return part.kind === 'number' ? part.value : null;
  };
  const [numerator, denominator] = [numberOf('numerator'), numberOf('denominator')];
  const held = { ...BLANK, numerator, denominator };
  if (parts.numerator.kind === 'blank') {
    const { filling, problems: own } = single(value);
    const rateOnly = filling.state === 'reported';
    return { filling: { ...filling, denominator, rateOnly }, problems: { ...problems, ...own }, computed: false };
  }
  const ratio = ratioOf(numerator, denominator, indicator);
  const filling: Filling = { ...held, state: ratio.state, value: ratio.value };
  const agrees = value.kind === 'blank' || (value.kind === 'number' && isSame(value.value, ratio.value, indicator));
  if (!agrees) problems.value = 'computed';
  return { filling, problems, computed: true };
}

function single(value: ReturnType<typeof readCellText>): Reading {
  switch (value.kind) {
    case 'number':
      return {
        filling: { ...BLANK, state: 'reported', value: value.value, operator: value.operator },
        problems: {},
        computed: false,
      };
    case 'not_applicable':
      return { filling: { ...BLANK, state: 'not_applicable' }, problems: {}, computed: false };
    case 'unclear':
      return { filling: BLANK, problems: { value: value.problem }, computed: false };
    default:
      return { filling: BLANK, problems: {}, computed: false };
  }
}

/** A rate pasted beside its parts is usually rounded. */
function isSame(typed: number, exact: number | null, { decimals }: FilledIndicator): boolean {
  return isNumber(exact) && roundTo(typed, decimals) === roundTo(exact, decimals);
}

/** The texts in which a stored cell is shown and edited; a ratio with both parts needs none of its own. */
export function textsOf(cell: Filling & { note: string; reason: string }, notApplicable: string): Texts {
  const computed = cell.numerator !== null && cell.denominator !== null;
  const part = (value: number | null) => cellText({ state: 'reported', value, operator: 'eq' }, notApplicable);
  return {
    value: computed ? '' : cellText(cell, notApplicable),
    numerator: part(cell.numerator),
    denominator: part(cell.denominator),
    note: cell.note,
    reason: cell.reason,
  };
}
