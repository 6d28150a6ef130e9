import { describe, expect, it } from 'vitest';
import { officialFigures } from '#lib/features/official-figure/view.ts';
import { figureRow, rollupRow, unitRow, versionRow } from '#tests/support/rows.ts';

const units = [unitRow('C', { kind: 'county' }), unitRow('T'), unitRow('V', { kind: 'village' })];
const choose = (
  figures: ReturnType<typeof figureRow>[],
  rollups: ReturnType<typeof rollupRow>[] = [],
  version = versionRow('A'),
  period = '2022Q2',
) => officialFigures({ units, versions: new Map([['A', version]]), figures, rollups }, period);

describe('the official figure', () => {
  it('is the one that was filed where a sum of the parts stands beside it, and keeps the coverage of the parts', () => {
    const [row, ...others] = choose(
      [figureRow('A', 'C', '2022Q2', 95)],
      [rollupRow('A', 'C', '2022Q2', 94, { covered: 17, coverageOf: 18 })],
    );
    expect(others).toEqual([]);
    expect(row).toMatchObject({ value: 95, origin: 'entered', covered: 17, coverageOf: 18 });
  });

  it('is the sum of the parts where the catalogue says so', () => {
    const version = versionRow('A', { officialOrigin: 'rollup' });
    const [row] = choose([figureRow('A', 'C', '2022Q2', 95)], [rollupRow('A', 'C', '2022Q2', 94)], version);
    expect(row).toMatchObject({ value: 94, origin: 'rollup' });
  });

  it('is always the real one where the other is made up', () => {
    const version = versionRow('A', { officialOrigin: 'rollup' });
    const real = figureRow('A', 'C', '2022Q2', 95, { demonstration: false });
    const [row] = choose([real], [rollupRow('A', 'C', '2022Q2', 94)], version);
    expect(row).toMatchObject({ value: 95, demonstration: false });
  });

  it('is the filed one before the computed one', () => {
    const rows = choose([figureRow('A', 'C', '2022Q2', 1, { origin: 'computed' }), figureRow('A', 'C', '2022Q2', 2)]);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.value).toBe(2);
  });

  it('leaves out what ends after the period', () => {
    const rows = choose([
      figureRow('A', 'C', '2022Q2', 1),
      figureRow('A', 'C', '2022Q3', 2),
      figureRow('A', 'C', '2022', 3),
    ]);
    expect(rows.map((row) => row.period)).toEqual(['2022Q2']);
  });

  it('keeps the whole series of county and township, and the newest period of a village', () => {
    const rows = choose(
      ['C', 'T', 'V'].flatMap((unit) => ['2022Q1', '2022Q2'].map((period) => figureRow('A', unit, period, 1))),
    );
    expect(rows.map((row) => `${row.unitCode} ${row.period}`).sort()).toEqual([
      'C 2022Q1',
      'C 2022Q2',
      'T 2022Q1',
      'T 2022Q2',
      'V 2022Q2',
    ]);
  });

  it('keeps the members of a dimension apart', () => {
    const rows = choose([
      figureRow('A', 'C', '2022Q2', 1, { dimension: 'x' }),
      figureRow('A', 'C', '2022Q2', 2, { dimension: 'y' }),
    ]);
    expect(rows.map((row) => row.dimension).sort()).toEqual(['x', 'y']);
  });

  it('is missing, not zero, where no part gave anything', () => {
    expect(choose([], [rollupRow('A', 'C', '2022Q2', null, { covered: 0 })])[0]).toMatchObject({
      value: null,
      state: 'missing',
    });
  });
});
