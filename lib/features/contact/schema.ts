import { z } from 'zod';
import { LOCALES, type Locale } from '#lib/domain/vocabulary.ts';
import { emailSchema, phoneSchema } from '#lib/features/account/schema.ts';

/** Where reminders reach a person outside the application, and in which language; the version is that of the account as it was shown. */
export const contactSchema = z.strictObject({
  version: z.coerce.number().int().min(1),
  phone: phoneSchema,
  email: emailSchema,
  language: z.enum(LOCALES),
});

/** All as it is stored. */
export type Contact = { phone: string | null; email: string | null; language: Locale; version: number };
