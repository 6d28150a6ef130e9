import { z } from 'zod';
import { isDay } from '#lib/domain/calendar-day.ts';
import { parsePeriod } from '#lib/domain/period.ts';

const day = z.string().refine(isDay);
const period = z.string().refine((code) => parsePeriod(code) !== null);

export const openSchema = z.strictObject({
  /** Today, in the county. */
  day,
  /** Given where the calendar does not decide: periods, and the day from which their deadlines count. */
  set: z.array(z.strictObject({ period, opensOn: day })).optional(),
});

export type Open = z.infer<typeof openSchema>;
