import { z } from 'zod';
import { CELLS_AT_MOST, cellKeySchema, reasonSchema, submissionRefSchema } from '../submission/schema.ts';

/** Takes approved cells up again, for one reason that all who see them can read. */
export const reopeningSchema = submissionRefSchema.extend({
  reason: reasonSchema,
  cells: z.array(cellKeySchema).min(1).max(CELLS_AT_MOST),
});
