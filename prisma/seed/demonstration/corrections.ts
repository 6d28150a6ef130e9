import { addUp } from '#lib/domain/rollup.ts';
import type { EventRow } from '../read/demonstration-rows.ts';
import { unitId } from '../units.ts';
import { dayAfter } from './calendar.ts';
import { type FigureRecord, firstVersion, type VersionRecord } from './figure.ts';
import type { RollupRecord } from './rollups.ts';
import type { World } from './world.ts';

/** A figure put right after it was published: its new state, the version that says why, the sum that follows. */
export type Correction = { figure: FigureRecord; version: VersionRecord; rollups: RollupRecord[] };

/** Days after the period's end on which a correction is approved. */
const CORRECTED_AFTER = 33;

/**
 * Puts the excess that was first filed into the figures, and gives back how it was taken out again.
 * Changes the figure and the rollup it names.
 */
export function plantCorrections(
  world: World,
  rows: readonly EventRow[],
  figures: FigureRecord[],
  rollups: RollupRecord[],
): Correction[] {
  return rows.flatMap((row) => {
    const figure = figures.find(
      (entry) =>
        entry.indicatorCode === row.indicator && entry.unitId === unitId(row.unit) && entry.period === row.period,
    );
    const rollup = rollups.find(
      (entry) =>
        entry.indicatorCode === row.indicator &&
        entry.unitId === unitId(world.countyCode) &&
        entry.period === row.period,
    );
    if (!figure || !rollup) return [];
    const right = { ...figure, version: 2 };
    const rightSum = { ...rollup };
    const indicator = world.indicator(figure.indicatorCode);
    const wrong = (value: number | null) =>
      addUp(
        [
          { state: 'reported', value },
          { state: 'reported', value: row.excess },
        ],
        'sum',
        indicator,
      ).value;
    figure.value = wrong(figure.value);
    rollup.value = wrong(rollup.value);
    const filedBy = filerOf(figure);
    const approvedAt = dayAfter(figure.period, CORRECTED_AFTER, 16);
    const version = { ...firstVersion(right, filedBy), version: 2, reason: row.noteZh, reasonEn: row.noteEn };
    return [
      {
        figure: right,
        version: { ...version, filedAt: dayAfter(figure.period, CORRECTED_AFTER - 1, 9), approvedAt },
        rollups: [rightSum],
      },
    ];
  });
}

/** A unit files its own figures. */
export function filerOf(figure: Pick<FigureRecord, 'unitId'>): string {
  return `unit:${figure.unitId}`;
}
