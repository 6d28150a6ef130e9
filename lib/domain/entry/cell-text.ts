import { formatNumber } from '../number-format.ts';
import { parseNumber } from '../number-parse.ts';
import type { UnitWords } from '../unit-words.ts';
import type { FigureState, Operator } from '../vocabulary.ts';

/** Why a text cannot be taken for a figure. dash: zero in an accountant's sheet, nothing in a statistician's. */
export type TextProblem = 'dash' | 'not_number' | 'separators' | 'unit' | 'too_long' | 'operator' | 'computed';

export type CellText =
  | { kind: 'blank' }
  | { kind: 'not_applicable' }
  | { kind: 'number'; value: number; operator: Operator }
  | { kind: 'unclear'; problem: TextProblem };

const NOT_APPLICABLE = /^(不适用|n\/?a|n\.a\.|not applicable)$/i;
/** Spaces of every width and the marks without width that sheets and pages leave behind. */
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;

/** Reads what stands in a cell. Nothing is guessed: what can mean two things is unclear. */
export function readCellText(text: string, unit?: UnitWords): CellText {
  const plain = text.normalize('NFKC').replace(INVISIBLE, '').trim();
  if (plain === '') return { kind: 'blank' };
  if (/^[-−–—/]+$/.test(plain)) return { kind: 'unclear', problem: 'dash' };
  if (NOT_APPLICABLE.test(plain)) return { kind: 'not_applicable' };
  const parsed = parseNumber(plain, unit);
  if ('value' in parsed) return { kind: 'number', ...parsed };
  return { kind: 'unclear', problem: parsed.problem === 'empty' ? 'dash' : parsed.problem };
}

/** Marks that are read back as what they stand for, in either language. */
const MARK: Record<Operator, string> = { eq: '', ge: '≥', gt: '>', le: '≤', lt: '<', nearly: '近', about: '≈' };

/** The text of a stored figure in its cell: every digit, with separators, read back as the same figure. */
export function cellText(
  { state, value, operator }: { state: FigureState; value: number | null; operator: Operator },
  notApplicable: string,
): string {
  if (state === 'not_applicable') return notApplicable;
  if (state === 'missing' || value === null) return '';
  return `${MARK[operator]}${formatNumber(value, 15)}`;
}
