import { z } from 'zod';

const MOST_KEPT = 365;

/** Keeps at most so many; with the secrets only where that is said. */
export const makeSchema = z.strictObject({
  keep: z
    .string()
    .trim()
    .refine((text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= MOST_KEPT, 'keep')
    .transform(Number),
  secrets: z.enum(['1']).optional(),
});

export const namedSchema = z.strictObject({ name: z.string().regex(/^\d{8}-\d{6}$/) });
