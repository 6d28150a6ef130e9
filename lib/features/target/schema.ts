import { z } from 'zod';

const id = z.string().min(1).max(120);
/** As typed: read with the indicator's own unit, "82.69万", "95%". */
const typed = z.string().trim().max(40);

export const targetYear = z.coerce.number().int().min(2000).max(2100);

/** One place's target as somebody typed it, over the version that was seen; 0 where none was set before. */
const typedTarget = z.strictObject({
  unitId: id,
  version: z.coerce.number().int().min(0),
  target: typed,
  baseline: typed,
});

/** Targets of one indicator and year: the county's, or those of townships, or all that belong together. */
export const setTargetsSchema = z.strictObject({
  indicatorCode: z.string().min(1).max(60),
  year: targetYear,
  inForceFrom: z.string().max(10),
  basis: z.string().trim().min(1, 'basis').max(120, 'basis'),
  /** Needed where a target is changed. */
  reason: z.string().trim().max(500, 'reason_long'),
  /** Cumulative percentages of the four quarters; null where each quarter is as much as another. */
  path: z
    .array(z.coerce.number({ error: 'path_not_share' }))
    .length(4, 'path_not_share')
    .nullable(),
  /** Each place once: two versions of one target cannot begin together. */
  targets: z
    .array(typedTarget)
    .min(1)
    .max(500)
    .refine((all) => new Set(all.map(({ unitId }) => unitId)).size === all.length, 'unfit'),
});
export type SetTargets = z.infer<typeof setTargetsSchema>;
