import { z } from 'zod';

/** Days after a period's end; two months are more than any office grants. */
const days = z.int().min(0).max(90);
const name = z.string().trim().min(2).max(60);

/** What an administrator changes of a form. Whose it is, and how often, stays: that would be another form. */
export const formChangeSchema = z.strictObject({
  id: z.string().min(1).max(120),
  version: z.int().min(1),
  nameZh: name,
  nameEn: name,
  indicatorCodes: z.array(z.string().min(1).max(60)).min(1).max(60),
  opensAfterDays: days,
  dueAfterDays: days,
  reviewSteps: z.union([z.literal(1), z.literal(2)]),
  active: z.boolean(),
});
