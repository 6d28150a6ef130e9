import { z } from 'zod';
import { DOUBT_KINDS } from '#lib/domain/vocabulary.ts';
import {
  flag,
  number,
  oneOf,
  optionalCell,
  optionalNumber,
  optionalPeriod,
  optionalText,
  period,
  text,
} from '#lib/shared/cells.ts';

/** Names of the plausibility rules that a slip can be caught by. */
const CHECKS = ['per_head', 'unit_factor', 'yearly_change', 'structure', 'bounds', 'parts_whole', 'none'] as const;

/** A statement of the source text, as said and as read. */
export const factRow = z.object({
  id: z.string().regex(/^F\d{3}$/, 'not_fact_id'),
  domain: optionalText,
  indicator: optionalText,
  dimension: z.string(),
  nameZh: text,
  nameEn: text,
  said: text,
  operator: optionalCell(oneOf(['=', '>=', '>', '~<', '~'])),
  value: optionalNumber,
  accepted: optionalNumber,
  period: optionalPeriod,
  periodSaid: optionalText,
  unitCode: text,
  doubtKind: oneOf(DOUBT_KINDS),
  doubtZh: optionalText,
  doubtEn: optionalText,
  check: oneOf(CHECKS),
  context: flag,
  /** False where a person or an honour is named, which stays out of the pages. */
  public: flag,
});

/** Years written as a range, "2015..2019", say which span an average or a growth is of. */
const span = z.string().regex(/^\d{4}\.\.\d{4}$/, 'not_period');

/** A published figure of this or of another place, to set beside the county's own. */
export const seriesRow = z.object({
  areaCode: optionalText,
  areaZh: text,
  areaEn: text,
  indicator: optionalText,
  metric: text,
  unit: text,
  period: optionalCell(z.union([period, span], 'not_period')),
  value: number,
  source: text,
  sourceKind: oneOf(['official', 'copy', 'encyclopaedia', 'derived', 'seed']),
});

export const sourceRow = z.object({
  whatZh: text,
  whatEn: text,
  sourceZh: text,
  sourceEn: text,
  licence: text,
  url: optionalText,
  attributionZh: optionalText,
  attributionEn: optionalText,
});

export type FactRow = z.output<typeof factRow>;
export type SeriesRow = z.output<typeof seriesRow>;
export type SourceRow = z.output<typeof sourceRow>;
