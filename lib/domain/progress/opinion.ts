/** The names that the Open SDG platform gives. */
export type OpinionStatus =
  | 'target_achieved'
  | 'substantial_progress'
  | 'moderate_progress'
  | 'limited_progress'
  | 'deterioration'
  | 'not_available';

export type OpinionInput = {
  baseline: number | null;
  baselineYear: number | null;
  value: number | null;
  year: number | null;
  target: number | null;
  targetYear: number | null;
  direction: 'higher' | 'lower';
  /** Natural end of the scale; used only where there is no target. */
  limit: number | null;
};

/** ratio: yearly growth against what the target asks for, or yearly growth itself where there is none. score: −5 to 5. */
export type Opinion = { ratio: number | null; status: OpinionStatus; score: number | null };
export type Bounds = { high: number; middle: number; low: number; coefficient: number };
