import { type Change, change } from '#lib/domain/change.ts';
import { formatChange } from '#lib/domain/change-format.ts';
import type { Filling, HeldCell } from '#lib/domain/entry/cell.ts';
import { cellText } from '#lib/domain/entry/cell-text.ts';
import { formatNumber } from '#lib/domain/number-format.ts';
import type { EntryItem } from '#lib/features/entry/view.ts';
import type { CellState } from './cell-status.ts';
import type { Grid } from './grid-context.tsx';

/** A reference figure in its column: the unit is said once, in the column to fill. */
export function referenceText(value: number | null, { decimals }: EntryItem, nothing: string): string {
  return value === null ? nothing : formatNumber(value, decimals);
}

/** From here on it is told how many times as much: a change of +999,900% says nothing. */
const MANY_TIMES = 10;

/**
 * How the figure typed moved against another: shares in percentage points, a small base by its difference, in the
 * unit that stands beside the field. Null where there is nothing to compare.
 */
export function movedText(
  filling: Pick<Filling, 'state' | 'value'>,
  before: number | null,
  item: EntryItem,
  { view: { locale }, say }: Pick<Grid, 'view' | 'say'>,
): string | null {
  if (filling.state !== 'reported' || filling.value === null || before === null) return null;
  const moved: Change = change(filling.value, before, item);
  const times = before > 0 ? filling.value / before : 0;
  if (moved.kind !== 'points' && times >= MANY_TIMES) return say('times', { count: formatNumber(rounded(times), 0) });
  if (moved.kind === 'difference') return signed(moved.value, item.decimals);
  return formatChange(moved, { ...item, locale, decimals: Math.max(item.decimals, 1) });
}

/** Two figures that count say how many times. */
function rounded(times: number): number {
  return Number(times.toPrecision(2));
}

function signed(value: number, decimals: number): string {
  const text = formatNumber(value, Math.max(decimals, 1));
  return value > 0 ? `+${text}` : text;
}

/** What a field shows: as it was typed while the cursor is in it, as people read it otherwise. */
export function fieldText(
  { texts, reading }: Pick<CellState, 'texts' | 'reading'>,
  field: 'value' | 'numerator' | 'denominator',
  { focused, notApplicable }: { focused: boolean; notApplicable: string },
): string {
  const typed = texts[field];
  if (field === 'value' && reading.computed && !reading.problems.value)
    return wholeText(reading.filling, notApplicable);
  if (focused || reading.problems[field] || typed.trim() === '') return typed;
  if (field === 'value') return wholeText(reading.filling, notApplicable);
  const part = reading.filling[field];
  return part === null ? typed : formatNumber(part, 15);
}

export function wholeText(filling: Pick<HeldCell, 'state' | 'value' | 'operator'>, notApplicable: string): string {
  return cellText(filling, notApplicable);
}
