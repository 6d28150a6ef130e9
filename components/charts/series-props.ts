import type { FigureState } from '#lib/domain/vocabulary.ts';

/** A place on the time axis. `group` is written once under the slots that share it (the year). */
export type Slot = { key: string; tick: string; group: string };

export type SeriesPoint = {
  value: number | null;
  /** What the point says when read or hovered: "2022年二季度 95所". */
  label: string;
  state: FigureState;
  demonstration?: boolean;
  doubt?: boolean;
  /** The value is older than its slot: hollow dot; the label says its date. */
  stale?: boolean;
  /** A sum of some of its parts: it stands for itself and is not joined to sums of all of them. */
  partial?: boolean;
  /** Words written at the point itself; use sparingly (the last point, a turn). */
  note?: string;
};

/** Another line over the same slots, named at its end. null leaves a gap. */
type SeriesGuide = { values: readonly (number | null)[]; label: string };

export type SeriesChartProps = {
  id: string;
  label: string;
  /** The time axis, oldest first; may reach beyond the last figure (to the year's end). */
  slots: readonly Slot[];
  /** By slot; shorter than `slots` where the rest lies in the future. */
  points: readonly SeriesPoint[];
  hue: string;
  /** Written above the value axis. */
  unit: string;
  /** Text of a tick of the value axis: charts do not know how numbers are written. */
  tick: (value: number) => string;
  /** line: levels and running totals. bars: what happened in each period. */
  shape?: 'line' | 'bars';
  /** Approved path (dashed ink). */
  path?: SeriesGuide | null;
  /** Target as a mark at one slot (by default the last), or as a level over all where `level` is true. */
  target?: { value: number; label: string; slot?: number; level?: boolean } | null;
  lastYear?: SeriesGuide | null;
  /** Continuation at the present pace (dotted); `area` names the sunken ground it lies on. */
  projection?: (SeriesGuide & { area: string }) | null;
  /** How far the continuation may lie either way: an area behind lines, a box where columns would stand. */
  range?: { low: readonly (number | null)[]; high: readonly (number | null)[]; label: string } | null;
  /** Bracket at the last slot between two values, with its words. */
  gap?: { from: number; to: number; label: string } | null;
  band?: { low: number; high: number; label: string } | null;
  /** The value axis starts at 0 unless this says where; the unit above it then says so. Never for bars. */
  base?: number;
  /** Values that the scale has to hold beside its own, so that several drawings can be compared. */
  extent?: readonly number[] | null;
  /** Character of the doubt mark. */
  doubtMark?: string;
  variant?: 'wide' | 'phone';
};
