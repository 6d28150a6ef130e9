import { z } from 'zod';
import { isDay } from '#lib/domain/calendar-day.ts';

const day = z.string().trim().refine(isDay, 'day');
const name = z.string().trim().min(1, 'empty').max(40, 'tooLong');
/** The span as its editor saw it, by `spanMark`. */
const seen = z.string().min(1).max(140);

/** Days on end that are added, or take the place of those that `was` names. */
export const holidaySchema = z.strictObject({
  first: day,
  last: day,
  /** 1: a weekend on which offices work. */
  working: z.enum(['0', '1']),
  nameZh: name,
  nameEn: name,
  was: seen.optional(),
});

export const removalSchema = z.strictObject({ was: seen });
