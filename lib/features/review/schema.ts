import { z } from 'zod';
import { CELLS_AT_MOST, cellKeySchema, reasonSchema, submissionRefSchema } from '../submission/schema.ts';

const returnedCell = cellKeySchema.extend({ reason: reasonSchema });
const returned = z.array(returnedCell).max(CELLS_AT_MOST);

export type ReturnedCell = z.infer<typeof returnedCell>;

/** Which of two looks begins; where there is one, it is the last. */
export const beginSchema = submissionRefSchema.extend({ step: z.enum(['first', 'last']) });

/** What the filer's head says: cells that go back, each with its reason; none lets all of them pass. */
export const firstReviewSchema = submissionRefSchema.extend({ returned });

/** What the county office says. */
export const decisionSchema = submissionRefSchema.extend({
  returned,
  /** Whether what does not go back is right. */
  approveRest: z.boolean(),
});

/** Approves a form in one go. */
export const plainApprovalSchema = submissionRefSchema;

const FORMS_AT_ONCE = 200;

/** Forms to approve in one go, each at the version that was seen. */
export const plainApprovalsSchema = z.strictObject({
  forms: z.array(submissionRefSchema).min(1).max(FORMS_AT_ONCE),
});
