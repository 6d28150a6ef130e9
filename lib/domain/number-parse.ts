import { Exact } from './decimal.ts';
import { readTail } from './number-tail.ts';
import { isPercent, plainUnit, singularUnit, type UnitWords, unitPlace, unitScale } from './unit-words.ts';
import type { Operator } from './vocabulary.ts';

type NumberProblem = 'empty' | 'not_number' | 'separators' | 'unit' | 'too_long';
export type ParsedNumber = { value: number; operator: Operator } | { problem: NumberProblem };

const BEFORE: readonly (readonly [RegExp, Operator])[] = [
  [/^(≥|>=|大于等于|不少于|不低于|至少|at least)/i, 'ge'],
  [/^(≤|<=|小于等于|不超过|不多于|不高于|至多|最多|at most|no more than)/i, 'le'],
  [/^(>|大于|超过|多于|高于|more than|over)/i, 'gt'],
  [/^(<|小于|少于|低于|不到|less than|under)/i, 'lt'],
  [/^(将近|接近|近|nearly)/i, 'nearly'],
  [/^(≈|~|大约|约|about)/i, 'about'],
  [/^(=|等于)/, 'eq'],
];
const SCALES: Record<string, number> = { 百: 1e2, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 };
const NUMBER = /^([+-]?)([\d,]*\.?\d*(?:e[+-]?\d{1,3})?)(万亿|千万|百万|亿|万|千|百)?(%?)(.*)$/i;

/**
 * Reads a number as people type it: full-width digits, separators, 万 and 亿, %, "95%以上", "将近1万".
 * With a unit the value comes in that unit: 5,219万元 and 52,190,000元 are both 5219 of 万元;
 * a bare number is taken to be in the unit already.
 */
export function parseNumber(text: string, unit?: UnitWords): ParsedNumber {
  const normal = inHalfWidth(text);
  if (normal === '' || normal === '—' || normal === '-') return { problem: 'empty' };
  const { operator: before, rest } = takeOperator(withoutLeadingUnit(normal, unit));
  const found = NUMBER.exec(rest);
  const [, sign = '', digits = '', scale = '', percent = '', tail = ''] = found ?? [];
  if (!/^[^e]*\d/i.test(digits)) return { problem: 'not_number' };
  if (!wellGrouped(digits) || /^[\d.,]/.test(tail)) return { problem: 'separators' };
  const { operator: after, unitText } = readTail(tail);
  const factor = factorOf(scale, percent, unitText, unit);
  if (factor === null) return { problem: 'unit' };
  const value = new Exact(`${sign}${digits.replaceAll(',', '').replace(/^\./, '0.').replace(/\.$/, '')}`).times(factor);
  if (value.precision() > 15 || !Number.isFinite(value.toNumber())) return { problem: 'too_long' };
  return { value: value.toNumber() + 0, operator: before ?? after ?? 'eq' };
}

/** Full-width forms, raised figures and the several dashes become what a keyboard types: ９５％ → 95%, m³ → m3. */
function inHalfWidth(text: string): string {
  return text.normalize('NFKC').replace(/[−–]/g, '-').replace(/\s+/g, ' ').trim();
}

function takeOperator(text: string): { operator: Operator | null; rest: string } {
  for (const [form, operator] of BEFORE) {
    if (form.test(text)) return { operator, rest: text.replace(form, '').trim() };
  }
  return { operator: null, rest: text };
}

function withoutLeadingUnit(text: string, unit: UnitWords | undefined): string {
  if (!unit || unitPlace(unit) !== 'before') return text;
  return text.startsWith(`${unit.unitEn} `) ? text.slice(unit.unitEn.length + 1) : text;
}

/** Commas stand between groups of three or not at all. */
function wellGrouped(digits: string): boolean {
  const [whole = ''] = digits.split('.');
  return !whole.includes(',') || /^\d{1,3}(,\d{3})+$/.test(whole);
}

/** What to multiply the typed digits by to have the value in the unit; null where the text names another unit. */
function factorOf(scale: string, percent: string, unitText: string, unit: UnitWords | undefined): Exact | null {
  const typed = new Exact(SCALES[scale] ?? 1);
  if (!unit) return unitText === '' ? typed : null;
  if (percent) return isPercent(unit) && unitText === '' ? typed : null;
  if (unitText === '') return scale ? typed.dividedBy(unitScale(unit)) : typed;
  const single = plainUnit(unit);
  const says = (...words: string[]) => words.map(inHalfWidth).includes(unitText);
  const named = says(single.unitZh, single.unitEn, singularUnit(single.unitEn));
  const whole = says(unit.unitZh, unit.unitEn);
  if (!named && !whole) return null;
  return scale || (named && !whole) ? typed.dividedBy(unitScale(unit)) : typed;
}
