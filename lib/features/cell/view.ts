import { type Filling, type HeldCell, sameFilling } from '#lib/domain/entry/cell.ts';
import { type FilledIndicator, readCell, textsOf } from '#lib/domain/entry/read-cell.ts';
import { cellKey } from '#lib/domain/submission/cell-key.ts';
import type { IndicatorVersion, SubmissionCell } from '#lib/generated/sqlite/whole/client.ts';
import type { SentCell } from './schema.ts';

type Held = Pick<
  SubmissionCell,
  'state' | 'value' | 'numerator' | 'denominator' | 'operator' | 'rateOnly' | 'note' | 'reason' | 'review' | 'version'
>;

/** A stored row as screens and rules know a cell. */
export function heldCell(row: Held): HeldCell {
  const { state, value, numerator, denominator, operator, rateOnly, review, version } = row;
  const words = { note: row.note ?? '', reason: row.reason ?? '' };
  return { state, value, numerator, denominator, operator, rateOnly, ...words, review, version };
}

export type Definition = Pick<
  IndicatorVersion,
  'kind' | 'unitZh' | 'unitEn' | 'numeratorZh' | 'factor' | 'decimals' | 'min' | 'max'
>;

/** How the texts of an indicator's cells are read. */
export function filledIndicator(version: Omit<Definition, 'min' | 'max'>): FilledIndicator {
  const { unitZh, unitEn, factor, decimals, kind, numeratorZh } = version;
  return { unitZh, unitEn, factor, decimals, hasParts: kind === 'ratio' && numeratorZh !== null };
}

/**
 * What is wrong with a cell that was sent: inconsistent where its parts do not make its whole (no screen sends
 * that), impossible where it is outside the hard bounds.
 */
export function faultOf(sent: SentCell, version: Definition): 'inconsistent' | 'impossible' | null {
  const again: Filling = readCell(textsOf(sent, 'N/A'), filledIndicator(version)).filling;
  if (!sameFilling(again, sent)) return 'inconsistent';
  const { value } = sent;
  const { min, max } = version;
  return value !== null && ((min !== null && value < min) || (max !== null && value > max)) ? 'impossible' : null;
}

/** Cells named more than once have no order that could be kept. */
export function namedTwice(cells: readonly SentCell[]): boolean {
  return new Set(cells.map(cellKey)).size < cells.length;
}

/** What a filer is told of cells that are saved: the versions that the next write has to name. */
export type SavedCells = { savedAt: string; formVersion: number; cells: { id: string; version: number }[] };
