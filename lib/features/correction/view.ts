import type { FigureVersion, ReleasedChange, ReleasedFigure } from '#lib/generated/sqlite/whole/client.ts';
import { translator } from '#lib/i18n/translator.ts';
import { figureKey, type OfficialFigure } from '../official-figure/view.ts';

type Earlier = Pick<ReleasedFigure, 'indicatorCode' | 'unitCode' | 'period' | 'dimension' | 'value'>;
export type Change = Omit<ReleasedChange, 'releaseId' | 'countyCode'>;
export type Reason = Pick<FigureVersion, 'reason' | 'reasonEn'>;

/**
 * What a release changed against the one before it: published figures that now read otherwise,
 * with the reason given for them, and indicators that were not published before.
 */
export function changesAgainst(
  earlier: readonly Earlier[] | null,
  figures: readonly OfficialFigure[],
  reasonOf: (row: OfficialFigure) => Reason | null,
): Change[] {
  if (!earlier) return [];
  const before = new Map(earlier.map((row) => [figureKey(row), row]));
  const known = new Set(earlier.map((row) => row.indicatorCode));
  const corrections = figures.flatMap((row) => {
    const old = before.get(figureKey(row));
    return old && old.value !== row.value ? [correction(row, old.value, reasonOf(row))] : [];
  });
  const added = new Map(figures.filter((row) => !known.has(row.indicatorCode)).map((row) => [row.indicatorCode, row]));
  return [...corrections, ...[...added.values()].map(addition)].map((change, order) => ({ order, ...change }));
}

function correction(row: OfficialFigure, valueBefore: number | null, reason: Reason | null): Omit<Change, 'order'> {
  const given = inBoth(row.origin === 'rollup' ? 'follows' : 'noReason');
  return {
    ...whatOf(row),
    kind: 'correction',
    valueBefore,
    valueAfter: row.value,
    reasonZh: reason?.reason ?? given.reasonZh,
    reasonEn: reason?.reasonEn ?? reason?.reason ?? given.reasonEn,
  };
}

function addition(row: OfficialFigure): Omit<Change, 'order'> {
  return {
    ...whatOf(row),
    kind: 'added',
    valueBefore: null,
    valueAfter: row.value,
    ...inBoth('first'),
  };
}

function inBoth(key: 'noReason' | 'follows' | 'first') {
  return { reasonZh: translator('zh', 'release')(key), reasonEn: translator('en', 'release')(key) };
}

function whatOf({ indicatorCode, unitCode, period, dimension, demonstration }: OfficialFigure) {
  return { indicatorCode, unitCode, period, dimension, demonstration };
}
