import { z } from 'zod';
import { parsePeriod } from '#lib/domain/period.ts';
import { REMARK_KINDS } from '#lib/domain/vocabulary.ts';
import { cellKeySchema } from '../submission/schema.ts';

const TEXT_AT_MOST = 1000;

/** What somebody says of a figure, and whether it is to be followed up. */
const said = { kind: z.enum(REMARK_KINDS), text: z.string().trim().min(2).max(TEXT_AT_MOST) };

/** Of one cell of a form. */
export const remarkSchema = cellKeySchema.extend({ submissionId: z.string().min(1).max(120), ...said });

/** Of a figure, whether or not a form asks for it. */
export const figureRemarkSchema = cellKeySchema.extend({
  period: z.string().refine((code) => parsePeriod(code) !== null),
  ...said,
});
