import { z } from 'zod';
import {
  number,
  oneOf,
  optionalCell,
  optionalNumber,
  optionalPeriod,
  optionalText,
  text,
  words,
} from '#lib/shared/cells.ts';

/** How an indicator's demonstration figures come about; each shape is a file of its own beside build.ts. */
const SHAPES = ['county', 'counted', 'quotient', 'places', 'split', 'rate', 'ratio_of'] as const;

/** "2021Q4=80 2022Q2=95": levels at the end of quarters, or for a flow the totals of years. */
const points = pairs(/^\d{4}(Q[1-4])?=-?\d+(\.\d+)?$/, 'not_points');
/** "2022=+40 2023=140": a year's target, or with a plus sign its rise over the baseline. */
const plans = pairs(/^\d{4}=\+?\d+(\.\d+)?$/, 'not_plans');

/** Four numbers, one a quarter. */
const quarters = z
  .string()
  .regex(/^\d+(\.\d+)?( \d+(\.\d+)?){3}$/, 'not_quarters')
  .transform((cell) => cell.split(' ').map(Number));

export const shapeRow = z.object({
  code: text,
  dimension: z.string(),
  shape: oneOf(SHAPES),
  points,
  season: optionalCell(quarters),
  basis: words,
  per: optionalNumber,
  spread: optionalNumber,
  wobble: optionalNumber,
  plans,
  /** Per cent of the way that is due by the end of each quarter. */
  path: optionalCell(quarters),
});

/** What makes one township unlike another in the demonstration. */
export const placeRow = z.object({
  code: text,
  nameZh: text,
  residents: number,
  registered: number,
  /** Share of the residents who live in town. */
  urban: number,
  area: number,
  /** From -1, always behind, to 1, always ahead. */
  pace: number,
});

/** A thing that goes wrong on purpose, so that the demonstration looks like an office's real year. */
export const eventRow = z.object({
  kind: oneOf(['late', 'missing', 'not_applicable', 'correction']),
  unit: text,
  department: optionalText,
  indicator: optionalText,
  period: optionalPeriod,
  /** By how much the figure first filed was too high. */
  excess: optionalNumber,
  noteZh: optionalText,
  noteEn: optionalText,
});

/** How far a form that is open has come; full: filled, not handed in. */
const OPEN_STAGES = ['not_started', 'filling', 'full', 'submitted', 'first_reviewed', 'returned', 'approved'] as const;
export type OpenStage = (typeof OPEN_STAGES)[number];

/** A form of the open quarter whose stage is set on purpose, and perhaps one figure in it that looks wrong. */
export const openRow = z.object({
  form: text,
  unit: text,
  stage: oneOf(OPEN_STAGES),
  indicator: optionalText,
  place: optionalText,
  /** By how much the figure is wrong. */
  factor: optionalNumber,
  /** Why it is right, as the filer says; or what is wrong, where it was returned. */
  reasonZh: optionalText,
  reasonEn: optionalText,
});

function pairs(form: RegExp, message: string) {
  return words
    .refine((list) => list.every((pair) => form.test(pair)), message)
    .transform((list) =>
      list.map((pair) => ({ key: pair.slice(0, pair.indexOf('=')), text: pair.slice(pair.indexOf('=') + 1) })),
    );
}

export type ShapeRow = z.output<typeof shapeRow>;
export type PlaceRow = z.output<typeof placeRow>;
export type EventRow = z.output<typeof eventRow>;
export type OpenRow = z.output<typeof openRow>;
