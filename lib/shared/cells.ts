import { z } from 'zod';
import { parsePeriod } from '#lib/domain/period.ts';

/*
 * What a cell of a seed file, or the field of a form that asks for the same, may hold. Each error message is the name
 * of a sentence, so that the reader is told in words and not in zod's terms.
 */

const NUMBER = /^-?\d+(\.\d+)?$/;

/** Longer than any sentence of a catalogue. */
const MOST_SIGNS = 2000;

export const text = z.string().trim().min(1, 'empty').max(MOST_SIGNS, 'too_long');
export const optionalText = z
  .string()
  .trim()
  .max(MOST_SIGNS, 'too_long')
  .transform((cell) => (cell === '' ? null : cell));
export const number = z.string().trim().regex(NUMBER, 'not_number').max(20, 'not_number').transform(Number);
export const optionalNumber = optionalCell(number);
export const integer = z
  .string()
  .trim()
  .regex(/^-?\d{1,9}$/, 'not_integer')
  .transform(Number);
export const optionalInteger = optionalCell(integer);
export const flag = z.enum(['0', '1'], 'not_flag').transform((cell) => cell === '1');
export const period = z.string().refine((code) => parsePeriod(code) !== null, 'not_period');
export const optionalPeriod = optionalCell(period);
export const day = z.string().regex(/^\d{4}-\d\d-\d\d$/, 'not_day');
export const words = z.string().transform((cell) => cell.split(' ').filter(Boolean));

/** One word of a closed list. */
export function oneOf<const T extends readonly [string, ...string[]]>(list: T) {
  return z.enum(list, `not_one_of ${list.join(' ')}`);
}

/** A cell that may be empty, which reads as null. */
export function optionalCell<T extends z.ZodType<unknown, string>>(cell: T) {
  return z
    .string()
    .trim()
    .transform((value, context): z.output<T> | null => {
      if (value === '') return null;
      const parsed = cell.safeParse(value);
      if (parsed.success) return parsed.data;
      for (const issue of parsed.error.issues) context.addIssue({ code: 'custom', message: issue.message });
      return z.NEVER;
    });
}
