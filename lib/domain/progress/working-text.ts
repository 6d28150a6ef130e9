import { formatNumber } from '../number-format.ts';
import type { Status } from '../vocabulary.ts';
import { formatStatusPercent, formatStatusRatio } from './status-percent.ts';
import type { WorkingStep } from './working.ts';

/**
 * A line of a working as it is written: "c = (95 − 80) ÷ (120 − 80) = 37.5%". Letters and signs are
 * the same in every language: v value, b baseline, T target, c completion, e share due, u share used,
 * q quarters gone, n quarters in all, R schedule ratio.
 */
export function workingLine(step: WorkingStep, status: Status): string {
  switch (step.formula) {
    case 'completion':
      return `c = (v − b) ÷ (T − b) = (${term(step.v)} − ${inner(step.b)}) ÷ (${term(step.T)} − ${inner(step.b)}) = ${percent(step.result, status)}`;
    case 'expected_even':
      return `e = q ÷ n = ${term(step.q)} ÷ ${term(step.n)} = ${plainPercent(step.result)}`;
    case 'expected_path':
      return `e(${term(step.q)}) = ${plainPercent(step.result)}`;
    case 'schedule_ratio':
      return `R = c ÷ e = ${percent(step.c, status)} ÷ ${plainPercent(step.e)} = ${formatStatusRatio(step.result, status)}`;
    case 'used':
      return `u = v ÷ T = ${term(step.v)} ÷ ${term(step.T)} = ${plainPercent(step.result)}`;
    case 'ceiling_ratio':
      return `R = e ÷ u = ${plainPercent(step.e)} ÷ ${plainPercent(step.u)} = ${formatStatusRatio(step.result, status)}`;
    case 'inside_band':
      return `${term(step.low)} ≤ ${term(step.v)} ≤ ${term(step.high)}`;
    case 'outside_band':
      return `R = 1 − |${term(step.v)} − ${inner(step.edge)}| ÷ ${term(Math.abs(step.edge))} = ${formatStatusRatio(step.result, status)}`;
    case 'hold':
      return `b = ${term(step.b)}, T = ${term(step.T)}, v = ${term(step.v)}`;
    case 'level':
      return `v = ${term(step.v)}, T = ${term(step.T)}`;
  }
}

/** Enough decimals to follow the arithmetic by hand. */
const TERM_DECIMALS = 4;

function term(value: number): string {
  return formatNumber(value, TERM_DECIMALS);
}

function inner(value: number): string {
  return value < 0 ? `(${term(value)})` : term(value);
}

/** Completion of what was missed must not round up to 100%; a lower light says nothing of completion. */
function percent(value: number, status: Status): string {
  return status === 'missed' || status === 'lost'
    ? formatStatusPercent(value, status, { decimals: 1 })
    : plainPercent(value);
}

function plainPercent(value: number): string {
  return `${formatNumber(value * 100, 1)}%`;
}
