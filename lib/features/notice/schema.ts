import { z } from 'zod';
import { isDay } from '#lib/domain/calendar-day.ts';
import { OFFICE_PARTS } from '#lib/shared/office-routes.ts';

/** Today, in the county. */
export const tellSchema = z.strictObject({ day: z.string().refine(isDay) });

/** Ids that are read now; all of them where none is named. */
export const readSchema = z.strictObject({ ids: z.array(z.string().min(1).max(120)).max(500).optional() });

/** The room of the office that a notice leads to, where it is not about a form. */
const noticeLink = z.object({
  part: z.enum(OFFICE_PARTS),
  id: z.string().optional(),
  /** The question of the address, without its "?". */
  query: z.string().optional(),
});

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
  link: noticeLink.optional(),
  /** Of targets: whether they are new, changed, or were told before and wait for an answer. */
  about: z.enum(['set', 'revised', 'again']).default('set'),
  /** The item of supervision it is about, and what happened to it. */
  supervisionId: z.string().optional(),
  said: z.enum(['opened', 'due_soon', 'overdue', 'reply', 'extended', 'ended', 'met', 'reopened']).default('opened'),
  indicatorZh: z.string().default(''),
  indicatorEn: z.string().default(''),
  unitZh: z.string().default(''),
  unitEn: z.string().default(''),
});
/** As they are written; what a kind does not use is left out. */
export type NoticeValues = z.input<typeof noticeValues>;
export type FormNoticeValues = Pick<NoticeValues, 'count' | 'formZh' | 'formEn' | 'period' | 'due' | 'reason' | 'told'>;
