import { z } from 'zod';
import { FIGURE_STATES, OPERATORS } from '#lib/domain/vocabulary.ts';

/** A pasted block of the largest form goes in one request. */
const CELLS_AT_MOST = 2000;
const NOTE_AT_MOST = 500;

const id = z.string().min(1).max(64);
/** 15 significant digits, so that text → database → text is exact. */
const figure = z
  .number()
  .refine((value) => Number(value.toPrecision(15)) === value)
  .nullable();
/** Words of a person: no control characters but line breaks, no half of a character. */
const words = z
  .string()
  .max(NOTE_AT_MOST)
  .refine((text) => !/[^\P{Cc}\n\t]|\p{Cs}/u.test(text));

const cellSchema = z.strictObject({
  unitId: id,
  indicatorCode: id,
  dimension: z.string().max(64),
  /** The version that the filer saw; 0 for a cell nobody had touched. */
  version: z.int().min(0),
  state: z.enum(FIGURE_STATES),
  value: figure,
  numerator: figure,
  denominator: figure,
  operator: z.enum(OPERATORS),
  rateOnly: z.boolean(),
  note: words,
  reason: words,
});
export type SentCell = z.infer<typeof cellSchema>;

export const saveCellsSchema = z.strictObject({
  submissionId: id,
  cells: z.array(cellSchema).min(1).max(CELLS_AT_MOST),
});
