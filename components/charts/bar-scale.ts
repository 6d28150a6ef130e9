import { scaleLinear } from 'd3-scale';
import type { BarListProps } from './bar-props.ts';
import { finite } from './number.ts';

/** Share of the way from 0 to the end of the scale, and the value of the line that crosses all bars. */
export function barScale({ rows, max, line }: Pick<BarListProps, 'rows' | 'max' | 'line'>) {
  const values = [...rows.map((row) => row.value), line?.value].map((value) => finite(value) ?? 0);
  const end = Math.max(finite(max) ?? 0, ...values);
  return { share: scaleLinear([0, end > 0 ? end : 1], [0, 1]).clamp(true), mark: finite(line?.value) };
}
