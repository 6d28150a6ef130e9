import { z } from 'zod';

/** Most cells one form may hold; every list of cells that is sent is held to it. */
export const CELLS_AT_MOST = 5000;
const REASON_AT_MOST = 1000;

const id = z.string().min(1).max(120);

/** The submission, at the version that the sender saw. */
export const submissionRefSchema = z.strictObject({ id, version: z.int().min(1) });

export const cellKeySchema = z.strictObject({
  unitId: id,
  indicatorCode: id,
  dimension: z.string().max(120),
});

/** A reason as it will be read by others: never blank. */
export const reasonSchema = z.string().trim().min(2).max(REASON_AT_MOST);

export type SubmissionRef = z.infer<typeof submissionRefSchema>;
