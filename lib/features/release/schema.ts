import { z } from 'zod';
import { parsePeriod } from '#lib/domain/period.ts';

/** What the publisher decides about a release; everything else is frozen from the working tables. */
export const publishSchema = z.strictObject({
  period: z.string().refine((code) => parsePeriod(code) !== null),
  version: z.int().min(1).max(99),
  /** Moment from which visitors see it. */
  publishedAt: z.coerce.date(),
  approvedBy: z.string().min(1).max(80),
  noteZh: z.string().min(1).max(2000),
  noteEn: z.string().min(1).max(2000),
  /** Day of the next release as an ISO date, where it is known. */
  nextReleaseOn: z.iso.date().nullable(),
});

export type Publish = z.infer<typeof publishSchema>;
