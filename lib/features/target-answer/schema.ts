import { z } from 'zod';
import { targetYear } from '../target/schema.ts';

/** What one unit says to targets of a year, each at the version that was read; an objection has words. */
export const answerSchema = z
  .strictObject({
    unitId: z.string().min(1).max(120),
    year: targetYear,
    answer: z.enum(['accepted', 'objected']),
    text: z.string().trim().max(500, 'words_long'),
    targets: z
      .array(z.strictObject({ indicatorCode: z.string().min(1).max(60), version: z.coerce.number().int().min(1) }))
      .min(1, 'none_chosen')
      .max(300),
  })
  .refine(({ answer, text }) => answer === 'accepted' || text.length >= 2, {
    path: ['text'],
    message: 'words_missing',
  });
export type AnswerTargets = z.infer<typeof answerSchema>;
