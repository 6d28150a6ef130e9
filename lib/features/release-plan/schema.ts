import { z } from 'zod';
import { parsePeriod } from '#lib/domain/period.ts';

const quarter = z.string().refine((code) => parsePeriod(code)?.kind === 'quarter');
const note = z.string().trim().min(1).max(2000);

/** What the publisher decides about a release; its rows are the approved figures as they stand. */
export const signSchema = z.strictObject({
  period: quarter,
  /** The hour at which it is published; null for at once. */
  publishAt: z.iso.datetime({ offset: true }).nullable(),
  noteZh: note,
  noteEn: note,
  /** Day of the next release as an ISO date, where it is known. */
  nextReleaseOn: z.iso.date().nullable(),
  /** Hash of the rows that the publisher was shown, so that nobody signs what changed since. */
  seen: z.string().regex(/^[0-9a-f]{64}$/),
});

export const cancelSchema = z.strictObject({ id: z.string().min(1).max(80), rowVersion: z.int().min(1) });

export const withdrawSchema = z.strictObject({
  releaseId: z.string().min(1).max(40),
  reason: z.string().trim().min(2).max(500),
});

/** The clock publishes a plan by its id, and only if its hour has come. */
export const duePlanSchema = z.strictObject({ planId: z.string().min(1).max(80) });
