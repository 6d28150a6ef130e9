import { z } from 'zod';
import { NOTE_RULES } from '#lib/domain/plausibility/context.ts';
import { FIGURE_STATES, OPERATORS } from '#lib/domain/vocabulary.ts';

/** A cell as it was handed in, with the rules that spoke about it then. */
const handedInSchema = z.object({
  unitId: z.string(),
  indicatorCode: z.string(),
  dimension: z.string(),
  state: z.enum(FIGURE_STATES),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  operator: z.enum(OPERATORS),
  rateOnly: z.boolean(),
  note: z.string().nullable(),
  reason: z.string().nullable(),
  rules: z.array(z.enum(NOTE_RULES)),
});
export type HandedIn = z.infer<typeof handedInSchema>;

const cellsSchema = z.array(handedInSchema);

/** The cells of a stored round, newest form of their shape. @throws where it was not this application that wrote them. */
export function handedInCells(cells: unknown): HandedIn[] {
  return cellsSchema.parse(cells);
}
