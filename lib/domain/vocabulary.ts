/**
 * The closed vocabularies of the catalogue, of figures and of verdicts. The database holds the
 * same words as enums (prisma/released/vocabulary.prisma); a test keeps the two equal.
 */

export const UNIT_KINDS = ['county', 'township', 'village', 'middle_grid', 'small_grid', 'micro_grid'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const UNIT_SORTS = [
  'county_level_city',
  'county',
  'street',
  'town',
  'township',
  'village',
  'community',
  'grid',
] as const;
export type UnitSort = (typeof UNIT_SORTS)[number];

export const INDICATOR_KINDS = ['stock', 'flow', 'to_date', 'ratio', 'grade'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

export const DIRECTIONS = ['higher', 'lower', 'band', 'neutral'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const OVER_UNITS = ['sum', 'pooled', 'none'] as const;
export type OverUnits = (typeof OVER_UNITS)[number];

export const OVER_TIME = ['last', 'sum', 'recompute', 'mean'] as const;
export type OverTime = (typeof OVER_TIME)[number];

export const FREQUENCIES = ['month', 'quarter', 'half_year', 'term', 'year'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** What happens to a unit; followed: a unit above it moved, and its path with it. */
export const UNIT_CHANGES = ['created', 'renamed', 'moved', 'followed', 'closed', 'merged', 'reopened'] as const;
export type UnitChange = (typeof UNIT_CHANGES)[number];

/** nearly: a little below ("将近"); about: rounded either way. */
export const OPERATORS = ['eq', 'ge', 'gt', 'le', 'lt', 'nearly', 'about'] as const;
export type Operator = (typeof OPERATORS)[number];

/** A blank is `missing`; zero is a reported value; neither is ever the other. */
export const FIGURE_STATES = ['reported', 'not_applicable', 'missing'] as const;
export type FigureState = (typeof FIGURE_STATES)[number];

export const ORIGINS = ['entered', 'pushed', 'counted', 'computed', 'rollup'] as const;
export type Origin = (typeof ORIGINS)[number];

export const DOUBT_KINDS = [
  'none',
  'ambiguous',
  'by_construction',
  'implausible',
  'level_as_change',
  'no_number',
  'saturated',
  'unit_slip',
  'wrong_word',
  'wrong_year',
] as const;
export type DoubtKind = (typeof DOUBT_KINDS)[number];

export const STATUSES = [
  'achieved',
  'held',
  'on_schedule',
  'slightly_behind',
  'behind',
  'moving_away',
  'missed',
  'lost',
  'not_started',
  'not_due',
  'level_only',
  'not_rated',
  'watched',
  'no_data',
] as const;
export type Status = (typeof STATUSES)[number];

/** How a status is shown: each is a colour, a shape and a word. */
export const LIGHTS = ['done', 'go', 'slow', 'late', 'away', 'due', 'none', 'watch'] as const;
export type Light = (typeof LIGHTS)[number];

export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

export const SUBMISSION_STATES = [
  'not_started',
  'filling',
  'submitted',
  'first_reviewed',
  'returned',
  'approved',
] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

/** What review has said of one cell: nothing yet, to be mended, or right. */
export const CELL_REVIEWS = ['open', 'returned', 'approved'] as const;
export type CellReview = (typeof CELL_REVIEWS)[number];

export const ROLES = ['leader', 'filer', 'first_reviewer', 'reviewer', 'publisher', 'admin', 'grid_worker'] as const;
export type Role = (typeof ROLES)[number];

const SUBMISSION_EVENT_KINDS = [
  'opened',
  'submitted',
  'withdrawn',
  'review_begun',
  'first_reviewed',
  'returned',
  'approved',
  'reopened',
  'extended',
  'reminded',
] as const;
export type SubmissionEventKind = (typeof SUBMISSION_EVENT_KINDS)[number];

const NOTICE_KINDS = [
  'opened',
  'due_soon',
  'overdue',
  'returned',
  'reminded',
  'extended',
  'reopened',
  'supervised',
  'answered',
  'target_set',
  'waiting',
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const REMARK_KINDS = ['comment', 'flagged', 'unflagged'] as const;
export type RemarkKind = (typeof REMARK_KINDS)[number];
