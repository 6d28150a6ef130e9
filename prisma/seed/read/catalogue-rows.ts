import { z } from 'zod';
import { DIRECTIONS, FREQUENCIES, INDICATOR_KINDS, OVER_TIME, OVER_UNITS } from '#lib/domain/vocabulary.ts';
import {
  flag,
  integer,
  number,
  oneOf,
  optionalCell,
  optionalInteger,
  optionalNumber,
  optionalText,
  text,
  words,
} from './cells.ts';

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

/** "grid_level=general|large" reads as the dimension's name and members. */
const dimension = z
  .string()
  .regex(/^[a-z_]+=[a-z_]+(\|[a-z_]+)+$/, 'not_dimension')
  .transform((cell) => {
    const [name = '', members = ''] = cell.split('=');
    return { name, members: members.split('|') };
  });

export const indicatorRow = z.object({
  code: z.string().regex(/^[A-Z]+\d\d$/, 'not_indicator_code'),
  domain: text,
  nameZh: text,
  nameEn: text,
  shortZh: text,
  definitionZh: text,
  definitionEn: text,
  unitZh: text,
  unitEn: text,
  decimals: integer,
  kind: oneOf(INDICATOR_KINDS),
  numeratorZh: optionalText,
  numeratorEn: optionalText,
  denominatorZh: optionalText,
  denominatorEn: optionalText,
  denominatorCode: optionalText,
  factor: optionalNumber,
  direction: oneOf(DIRECTIONS),
  min: optionalNumber,
  max: optionalNumber,
  bandLow: optionalNumber,
  bandHigh: optionalNumber,
  overUnits: oneOf(OVER_UNITS),
  overTime: oneOf(OVER_TIME),
  frequency: oneOf(FREQUENCIES),
  level: oneOf(['county', 'township', 'village']),
  department: text,
  otherDepartments: words,
  officialOrigin: oneOf(['entered', 'computed', 'rollup']),
  computedFrom: optionalText,
  targetOperator: optionalCell(oneOf(['>=', '<=', '=', 'band'])),
  target: optionalNumber,
  targetIncrease: optionalNumber,
  targetNoteZh: optionalText,
  targetNoteEn: optionalText,
  targetBasis: optionalCell(oneOf(['national', 'local', 'proposal'])),
  referenceValue: optionalCell(number),
  referenceYear: optionalInteger,
  referencePlace: optionalText,
  referenceNoteZh: optionalText,
  referenceNoteEn: optionalText,
  referenceSourceZh: optionalText,
  referenceSourceEn: optionalText,
  referenceStatus: oneOf(['sourced', 'memory', 'none']),
  headline: flag,
  dimension: optionalCell(dimension),
  note: optionalText,
});

export type DomainRow = z.output<typeof domainRow>;
export type DepartmentRow = z.output<typeof departmentRow>;
export type IndicatorRow = z.output<typeof indicatorRow>;
