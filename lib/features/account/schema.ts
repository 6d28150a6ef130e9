import { z } from 'zod';
import { ROLES } from '#lib/domain/vocabulary.ts';
import { plainUsername } from '#lib/features/sign-in/schema.ts';

/** So many accounts can be made of one sheet. */
export const MOST_ACCOUNTS = 200;

const name = z.string().trim().min(1, 'empty').max(60, 'tooLong');
const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'tooLong')
    .transform((text) => text || null)
    .nullish()
    .transform((text) => text ?? null);
export const phoneSchema = optional(30).refine((text) => text === null || /^[+\d][\d\s()-]{4,}$/.test(text), 'phone');
export const emailSchema = optional(120).refine(
  (text) => text === null || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text),
  'email',
);
const username = z
  .string()
  .max(200, 'tooLong')
  .transform(plainUsername)
  .refine((text) => /^[\p{L}\p{N}][\p{L}\p{N}_.-]{1,29}$/u.test(text), 'username');
const code = z.string().min(1, 'empty').max(64);

const who = {
  name,
  nameEn: optional(60),
  phone: phoneSchema,
  email: emailSchema,
  unitId: code,
  departmentCode: optional(64),
};

/** One new account; its role holds at its workplace. */
export const accountSchema = z.strictObject({ username, ...who, role: z.enum(ROLES, 'role') });
export type AccountInput = z.output<typeof accountSchema>;

export const createSchema = z.strictObject({ accounts: z.array(accountSchema).min(1).max(MOST_ACCOUNTS) });

/** The version is that of the account its editor saw. */
const version = z.coerce.number().int().min(1);
export const editSchema = z.strictObject({ id: code, version, ...who });
export const switchSchema = z.strictObject({ id: code, version, active: z.enum(['0', '1']) });
/** The second factor goes too where its owner lost it. */
export const resetSchema = z.strictObject({ id: code, factor: z.enum(['1']).optional() });
