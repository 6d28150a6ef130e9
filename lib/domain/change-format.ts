import type { Change } from './change.ts';
import { ABSENT, type FormatOptions, formatNumber, formatValue } from './number-format.ts';

const POINTS = { zh: ' 个百分点', en: ' pp' } as const;

/** A change with its sign: "+0.84 个百分点", "+12.5%", "+2所", "−1 school"; a dash where there is nothing to compare. */
export function formatChange(change: Change, options: FormatOptions): string {
  if (change.kind === 'none') return ABSENT;
  const shown = signed(change, options);
  const plus = change.value > 0 && /[1-9]/.test(shown) ? '+' : '';
  return `${plus}${shown}`;
}

function signed(change: Exclude<Change, { kind: 'none' }>, options: FormatOptions): string {
  switch (change.kind) {
    case 'points':
      return `${formatNumber(change.value, options.decimals)}${POINTS[options.locale]}`;
    case 'percent':
      return `${formatNumber(change.value, 1)}%`;
    case 'difference':
      return formatValue(change.value, { ...options, operator: 'eq' }).joined;
  }
}
