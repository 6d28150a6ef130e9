import { z } from 'zod';
import { FREQUENCIES } from '#lib/domain/vocabulary.ts';
import { day, flag, integer, oneOf, text, words } from '#lib/shared/cells.ts';

/** Who files follows from `byDepartment`: the department at the county, else each township. */
export const formRow = z.object({
  id: z.string().regex(/^[a-z][a-z-]*$/, 'not_form_id'),
  nameZh: text,
  nameEn: text,
  domain: text,
  department: text,
  byDepartment: flag,
  ofKind: oneOf(['county', 'township', 'village']),
  frequency: oneOf(FREQUENCIES),
  /** Codes in the order of the grid; "GOV01:large" is one member of a dimension. */
  indicators: words,
  opensAfterDays: integer,
  dueAfterDays: integer,
  reviewSteps: z.enum(['1', '2'], 'not_one_of 1 2').transform(Number),
});

/** From the first day to the last, offices work (weekends worked) or do not (holidays). */
export const holidayRow = z.object({ first: day, last: day, working: flag, nameZh: text, nameEn: text });

export type FormRow = z.output<typeof formRow>;
export type HolidayRow = z.output<typeof holidayRow>;
