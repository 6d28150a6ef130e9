import { z } from 'zod';
import { isDay } from '#lib/domain/calendar-day.ts';

/** Today, in the county. */
export const tellSchema = z.strictObject({ day: z.string().refine(isDay) });

/** Ids that are read now; all of them where none is named. */
export const readSchema = z.strictObject({ ids: z.array(z.string().min(1).max(120)).max(500).optional() });

/** What a notice's sentence needs; parts that a kind does not use are left out. */
export const noticeValues = z.object({
  count: z.number().default(1),
  formZh: z.string().default(''),
  formEn: z.string().default(''),
  period: z.string().default(''),
  due: z.string().default(''),
  reason: z.string().optional(),
  /** Of forms that wait for review: which ones, as they were handed on. */
  told: z.array(z.string()).optional(),
  /** The item of supervision it is about, and what happened to it. */
  supervisionId: z.string().optional(),
  said: z.enum(['opened', 'reply', 'extended', 'ended', 'met', 'reopened']).default('opened'),
  indicatorZh: z.string().default(''),
  indicatorEn: z.string().default(''),
  unitZh: z.string().default(''),
  unitEn: z.string().default(''),
});
/** As they are read, every part there; those about forms leave the rest out. */
export type NoticeValues = z.infer<typeof noticeValues>;
export type FormNoticeValues = Pick<NoticeValues, 'count' | 'formZh' | 'formEn' | 'period' | 'due' | 'reason' | 'told'>;
