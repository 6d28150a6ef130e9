import { z } from 'zod';

/** One session, or every one but that in which it is asked. */
export const revokeSchema = z.strictObject({ id: z.string().min(1).max(64).optional() });

/** Every session of one person. */
export const endSchema = z.strictObject({ id: z.string().min(1).max(64) });
