import { z } from 'zod';

const name = z.string().trim().min(2, 'empty').max(60, 'too_long');

export const newDepartmentSchema = z.strictObject({
  /** In small letters, as the catalogue names it. */
  code: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9-]{1,39}$/, 'code'),
  nameZh: name,
  nameEn: name,
});

/** `wasZh` and `wasEn`: the names as they were read, so that nobody is overwritten unseen. */
export const renameSchema = z.strictObject({
  code: z.string().min(1).max(60),
  wasZh: z.string().max(120),
  wasEn: z.string().max(120),
  nameZh: name,
  nameEn: name,
});
