export type SparklineProps = {
  label: string;
  /** Oldest first; null is a gap. */
  values: readonly (number | null)[];
  hue: string;
  /** The last value is demonstration data: its dot is hollow. */
  demonstration?: boolean;
  width?: number;
  height?: number;
};

export function Sparkline(_: SparklineProps) {
  return null;
}
