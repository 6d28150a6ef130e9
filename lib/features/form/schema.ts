import { z } from 'zod';
import { FREQUENCIES } from '#lib/domain/vocabulary.ts';

/** Days after a period's end; two months are more than any office grants. */
const days = z.int().min(0).max(90);
const name = z.string().trim().min(2).max(60);

const asked = {
  nameZh: name,
  nameEn: name,
  // That at least one is asked for is a rule of forms, which says so in words.
  indicatorCodes: z.array(z.string().min(1).max(60)).max(60),
  opensAfterDays: days,
  dueAfterDays: days,
  reviewSteps: z.union([z.literal(1), z.literal(2)]),
};

/** What an administrator changes of a form. Whose it is, and how often, stays: that would be another form. */
export const formChangeSchema = z.strictObject({
  id: z.string().min(1).max(120),
  version: z.int().min(1),
  ...asked,
  active: z.boolean(),
});

/** A new form: also whose it is, and how often it is asked for. */
export const newFormSchema = z.strictObject({
  ...asked,
  domainCode: z.string().min(1).max(60),
  departmentCode: z.string().min(1).max(60),
  byDepartment: z.boolean(),
  ofKind: z.enum(['county', 'township', 'village']),
  frequency: z.enum(FREQUENCIES),
  /** Open it now for the last period that is over, and not only from the next one on. */
  atOnce: z.boolean(),
});
