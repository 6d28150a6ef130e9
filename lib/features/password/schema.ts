import { z } from 'zod';
import { isTooLong } from '#lib/domain/password.ts';

const typed = z
  .string()
  .min(1, 'empty')
  .refine((text) => !isTooLong(text), 'long');

/** The old password, and the new one twice. */
export const passwordSchema = z
  .strictObject({ current: typed, next: typed, again: typed })
  .refine(({ next, again }) => next === again, { path: ['again'], message: 'differs' });
