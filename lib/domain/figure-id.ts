import type { Origin } from './vocabulary.ts';

type Spot = { indicatorCode: string; unitCode: string; period: string; dimension: string };

const MARK: Record<Origin, string> = { entered: '', pushed: '-p', counted: '-n', computed: '-c', rollup: '-r' };

/** Name of a figure that says where it stands: f-WAT05-1234-2022Q3, and -c at its end where it was worked out. */
export function figureId({ indicatorCode, unitCode, period, dimension }: Spot, origin: Origin): string {
  const member = dimension === '' ? '' : `-${dimension.slice(dimension.indexOf('=') + 1)}`;
  return `f-${indicatorCode}${member}-${unitCode}-${period}${MARK[origin]}`;
}
