import { isNumber } from '../decimal.ts';
import type { JudgeInput, JudgeTarget } from './verdict.ts';

const QUARTERS_OF_A_YEAR = 4;

export function quarterCountOf(target: Pick<JudgeTarget, 'quarterCount'>): number {
  const count = target.quarterCount ?? QUARTERS_OF_A_YEAR;
  return isNumber(count) && count >= 1 ? count : QUARTERS_OF_A_YEAR;
}

/** Share of the way due after that many quarters: the approved path, or an equal share each quarter. */
export function expectedShare(target: Pick<JudgeTarget, 'path' | 'quarterCount'>, quarter: number): number {
  const count = quarterCountOf(target);
  if (!isNumber(quarter) || quarter <= 0) return 0;
  if (quarter >= count) return 1;
  const path = parsePath(target.path, count);
  return path ? (path[Math.floor(quarter) - 1] ?? 0) : quarter / count;
}

/** A path as stored: one share for each quarter, none falling, ending at 1; null where it is anything else. */
export function parsePath(stored: unknown, count = QUARTERS_OF_A_YEAR): number[] | null {
  if (!Array.isArray(stored) || stored.length !== count) return null;
  const shares = stored.filter((share): share is number => typeof share === 'number' && share >= 0 && share <= 1);
  if (shares.length !== count || shares.at(-1) !== 1) return null;
  return shares.every((share, at) => share >= (shares[at - 1] ?? 0)) ? shares : null;
}

/** True of a flow whose sum lacks a quarter that is over. */
export function incomplete({ kind, quartersReported, quarter }: JudgeInput): boolean {
  return kind === 'flow' && quartersReported !== undefined && quartersReported < Math.floor(quarter);
}
