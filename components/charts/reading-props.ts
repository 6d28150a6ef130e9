export type ScaleMark = {
  value: number;
  /** "18万 → 218升" */
  label: string;
  /** 采用, 原话 */
  word: string;
};

export type ReadingScaleProps = {
  id: string;
  label: string;
  /** Labelled powers of ten. */
  ticks: readonly { value: number; label: string }[];
  /** Range in which the figure is believable. */
  range: { low: number; high: number; label: string };
  accepted: ScaleMark;
  said: ScaleMark;
  /** How far apart the two are, in words. */
  apart: string;
  reference?: { value: number; label: string } | null;
  hue: string;
  variant?: 'wide' | 'phone';
};
