import { z } from 'zod';
import { definitionCells, indicatorCode } from '#lib/features/indicator-definition/schema.ts';
import { integer, text } from '#lib/shared/cells.ts';

export const domainRow = z.object({
  code: text,
  order: integer,
  nameZh: text,
  nameEn: text,
  glyph: z.string().refine((cell) => [...cell].length === 1, 'not_one_character'),
  prefix: text,
  whatZh: text,
  whatEn: text,
});

export const departmentRow = z.object({ code: text, nameZh: text, nameEn: text });

export const indicatorRow = z.object({ code: indicatorCode, domain: text, ...definitionCells });

export type DomainRow = z.output<typeof domainRow>;
export type DepartmentRow = z.output<typeof departmentRow>;
export type IndicatorRow = z.output<typeof indicatorRow>;
