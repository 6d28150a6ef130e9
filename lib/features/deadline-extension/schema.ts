import { z } from 'zod';
import { isDay } from '#lib/domain/calendar-day.ts';
import { reasonSchema, submissionRefSchema } from '../submission/schema.ts';

/** A form's new last day, and why. */
export const extensionSchema = submissionRefSchema.extend({ dueOn: z.string().refine(isDay), reason: reasonSchema });
