import type { FigureVersion, ReleasedChange, ReleasedFigure } from '#lib/generated/sqlite/whole/client.ts';
import { figureKey, type OfficialFigure } from '../official-figure/view.ts';

type Earlier = Pick<ReleasedFigure, 'indicatorCode' | 'unitCode' | 'period' | 'dimension' | 'value'>;
export type Change = Omit<ReleasedChange, 'releaseId' | 'countyCode'>;
export type Reason = Pick<FigureVersion, 'reason' | 'reasonEn'>;

const NO_REASON = { zh: '未说明原因', en: 'No reason given' };
const FOLLOWS = { zh: '随其组成部分的更正而变', en: 'Follows from the correction of its parts' };
const FIRST = { zh: '首次收入发布', en: 'Published for the first time' };

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
  const given = row.origin === 'rollup' ? FOLLOWS : NO_REASON;
  const zh = reason?.reason ?? given.zh;
  return {
    ...whatOf(row),
    kind: 'correction',
    valueBefore,
    valueAfter: row.value,
    reasonZh: zh,
    reasonEn: reason?.reasonEn ?? reason?.reason ?? given.en,
  };
}

function addition(row: OfficialFigure): Omit<Change, 'order'> {
  return {
    ...whatOf(row),
    kind: 'added',
    valueBefore: null,
    valueAfter: row.value,
    reasonZh: FIRST.zh,
    reasonEn: FIRST.en,
  };
}

function whatOf({ indicatorCode, unitCode, period, dimension, demonstration }: OfficialFigure) {
  return { indicatorCode, unitCode, period, dimension, demonstration };
}
