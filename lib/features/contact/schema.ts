import { z } from 'zod';
import { emailSchema, phoneSchema } from '#lib/features/account/schema.ts';

/** Where reminders reach a person outside the application; the version is that of the account as it was shown. */
export const contactSchema = z.strictObject({
  version: z.coerce.number().int().min(1),
  phone: phoneSchema,
  email: emailSchema,
});

/** Both as they are stored. */
export type Contact = { phone: string | null; email: string | null; version: number };
