import { describe, expect, it } from 'vitest';
import { sameTree } from '#lib/domain/unit-tree.ts';
import { computedFigures, rulesOf } from '#lib/features/computed-figure/view.ts';
import { sumsOfFigures } from '#lib/features/sum/view.ts';
import type { IndicatorVersion } from '#lib/generated/sqlite/whole/client.ts';
import { corrected } from './corrected.ts';
import { theRows } from './pack.ts';

const rows = theRows();
const { figures, rollups } = corrected();
const versions = new Map<string, IndicatorVersion>(
  rows.indicatorVersions.map((version) => [version.indicatorCode, { ...version, dimension: null }]),
);
const CAUSE = { countyCode: rows.county.code, submissionId: 's', approvedBy: 'person:x', approvedAt: new Date(0) };

describe('the demonstration follows the rules by which an approval adds up and works out', () => {
  it('every sum is what they make of the figures', () => {
    const made = sumsOfFigures(rows.county.code, sameTree(rows.units), versions, figures);
    const key = (row: (typeof made)[number]) => `${row.indicatorCode} ${row.unitId} ${row.period} ${row.dimension}`;
    const kept = new Map(rollups.map((row) => [key(row), row]));
    for (const sum of made) expect(kept.get(key(sum)), key(sum)).toEqual(sum);
    expect(made).toHaveLength(rollups.length);
  });

  it.each(['MED02', 'ELD04', 'WAT06'])('%s of the county is what its formula gives', (code) => {
    const rule = rulesOf(versions.values()).find(({ version }) => version.indicatorCode === code);
    const kept = figures.filter((row) => row.indicatorCode === code && row.origin === 'computed');
    expect(rule && kept.length).toBeGreaterThan(3);
    if (!rule) return;
    const others = figures.filter((row) => row.origin !== 'computed');
    for (const figure of kept) {
      const found = computedFigures(rule, figure.period, rows.units, { figures: others, rollups }, CAUSE);
      const same = found.find((one) => one.figure.unitId === figure.unitId)?.figure;
      expect(same?.value, figure.id).toBe(figure.value);
      expect(same?.denominator, figure.id).toBe(figure.denominator);
    }
  });
});
