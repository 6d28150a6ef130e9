import { z } from 'zod';
import { REMARK_KINDS } from '#lib/domain/vocabulary.ts';
import { cellKeySchema } from '../submission/schema.ts';

const TEXT_AT_MOST = 1000;

/** What somebody says of one cell of a form, and whether it is to be followed up. */
export const remarkSchema = cellKeySchema.extend({
  submissionId: z.string().min(1).max(120),
  kind: z.enum(REMARK_KINDS),
  text: z.string().trim().min(2).max(TEXT_AT_MOST),
});
