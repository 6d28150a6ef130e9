import { z } from 'zod';
import { RULE_KINDS, RULE_LEVELS } from '#lib/domain/plausibility/rule.ts';
import { flag, oneOf, optionalCell, optionalNumber, text } from '#lib/shared/cells.ts';

/** A line of the rules table; lib/domain/plausibility/rule.ts says what each kind of rule means. */
export const plausibilityRow = z.object({
  indicator: text,
  rule: oneOf(RULE_KINDS),
  level: optionalCell(oneOf(RULE_LEVELS)),
  dimension: z.string(),
  low: optionalNumber,
  high: optionalNumber,
  zero: flag,
  of: z.string(),
  factor: optionalNumber,
  unitZh: z.string(),
  unitEn: z.string(),
});
export type PlausibilityRow = z.output<typeof plausibilityRow>;
