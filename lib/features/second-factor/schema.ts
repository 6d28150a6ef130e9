import { z } from 'zod';
import { isTooLong } from '#lib/domain/password.ts';

/** The second factor is set up, renewed and put away with the password only. */
export const withPasswordSchema = z.strictObject({
  password: z
    .string()
    .min(1, 'empty')
    .refine((typed) => !isTooLong(typed), 'wrongCurrent'),
});

/** The six digits of the authenticator, however they are spaced. */
export const digitsSchema = z.strictObject({
  code: z
    .string()
    .max(40, 'wrongCode')
    .transform((typed) => typed.normalize('NFKC').replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'wrongCode')),
});
