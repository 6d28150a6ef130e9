import { z } from 'zod';
import { isDay } from '#lib/domain/calendar-day.ts';
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
} from '#lib/shared/cells.ts';

export const LEVELS = ['county', 'township', 'village'] as const;
export const OFFICIAL_ORIGINS = ['entered', 'computed', 'rollup'] as const;
export const TARGET_OPERATORS = ['>=', '<=', '=', 'band'] as const;
export const TARGET_BASES = ['national', 'local', 'proposal'] as const;
export const REFERENCE_STATUSES = ['sourced', 'memory', 'none'] as const;

export const indicatorCode = z.string().regex(/^[A-Z]+\d\d$/, 'not_indicator_code');

/** "grid_level=general|large" reads as the dimension's name and members. */
const dimension = z
  .string()
  .regex(/^[a-z_]+=[a-z_]+(\|[a-z_]+)+$/, 'not_dimension')
  .transform((cell) => {
    const [name = '', members = ''] = cell.split('=');
    return { name, members: members.split('|') };
  });

/** What a definition says, field by field: one home for the files a county begins with and for the page that changes it. */
export const definitionCells = {
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
  level: oneOf(LEVELS),
  department: text,
  otherDepartments: words,
  officialOrigin: oneOf(OFFICIAL_ORIGINS),
  computedFrom: optionalText,
  targetOperator: optionalCell(oneOf(TARGET_OPERATORS)),
  target: optionalNumber,
  targetIncrease: optionalNumber,
  targetNoteZh: optionalText,
  targetNoteEn: optionalText,
  targetBasis: optionalCell(oneOf(TARGET_BASES)),
  referenceValue: optionalCell(number),
  referenceYear: optionalInteger,
  referencePlace: optionalText,
  referenceNoteZh: optionalText,
  referenceNoteEn: optionalText,
  referenceSourceZh: optionalText,
  referenceSourceEn: optionalText,
  referenceStatus: oneOf(REFERENCE_STATUSES),
  headline: flag,
  dimension: optionalCell(dimension),
  note: optionalText,
};

const code = z.string().min(1).max(60);
const version = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);
/** From which day, why, and that what it would break was read: the same for whatever is changed. */
const change = {
  validFrom: z.string().trim().refine(isDay, 'not_day'),
  reason: z.string().trim().min(2, 'reason').max(300, 'too_long'),
  seen: z.string().max(64).optional(),
};

/** A new version of what is there: every field is sent, changed or not. */
export const changeSchema = z.strictObject({ code, version, ...change, ...definitionCells });
export const newIndicatorSchema = z.strictObject({ code: indicatorCode, domain: text, ...change, ...definitionCells });
export const endSchema = z.strictObject({ code, version, ...change });

export type Definition = z.output<z.ZodObject<typeof definitionCells>>;
export type DefinitionField = keyof typeof definitionCells;
export const DEFINITION_FIELDS = Object.keys(definitionCells) as DefinitionField[];
