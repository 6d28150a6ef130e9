import { z } from 'zod';
import { ROLES } from '#lib/domain/vocabulary.ts';

const code = z.string().min(1, 'empty').max(64);
const optionalCode = z
  .string()
  .max(64)
  .nullish()
  .transform((text) => text || null);
const day = z.iso.date('day');
const optionalDay = z
  .union([z.literal(''), day], 'day')
  .nullish()
  .transform((text) => text || null);

type Dates = { validFrom: string | null; validTo: string | null };
const inOrder = ({ validFrom, validTo }: Dates) => validFrom === null || validTo === null || validFrom <= validTo;
const order = { path: ['validTo'], message: 'dayOrder' };

export const giveSchema = z
  .strictObject({
    userId: code,
    role: z.enum(ROLES, 'role'),
    unitId: code,
    departmentCode: optionalCode,
    validFrom: optionalDay,
    validTo: optionalDay,
  })
  .refine(inOrder, order);

export const takeSchema = z.strictObject({ id: code });

/** Whose work, by whom, and for how long: a stand-in always has an end. */
export const standInSchema = z
  .strictObject({ userId: code, standsInFor: code, validFrom: day, validTo: day })
  .refine(inOrder, order)
  .refine(({ userId, standsInFor }) => userId !== standsInFor, { path: ['standsInFor'], message: 'samePerson' });

/** All that one person may do goes to another. */
export const handOverSchema = z
  .strictObject({ from: code, to: code })
  .refine(({ from, to }) => from !== to, { path: ['to'], message: 'samePerson' });
