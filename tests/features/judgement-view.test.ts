import { describe, expect, it } from 'vitest';
import { DEFAULT_THRESHOLDS } from '#lib/domain/progress/thresholds.ts';
import { judgeFigures } from '#lib/features/judgement/view.ts';
import { officialFigures } from '#lib/features/official-figure/view.ts';
import { figureRow, rollupRow, targetRow, unitRow, versionRow } from '#tests/support/rows.ts';

const units = [unitRow('C', { kind: 'county' })];

function judged(
  version: ReturnType<typeof versionRow>,
  figures: ReturnType<typeof figureRow>[],
  targets: ReturnType<typeof targetRow>[],
  rollups: ReturnType<typeof rollupRow>[] = [],
) {
  const versions = new Map([['A', version]]);
  const official = officialFigures({ units, versions, figures, rollups }, '2022Q4');
  return judgeFigures({ figures: official, targets, units, versions, thresholds: DEFAULT_THRESHOLDS });
}
const of = (rows: ReturnType<typeof judged>, period: string) => rows.find((row) => row.period === period);

describe('judging what is frozen', () => {
  it('judges a running total by its way from the baseline', () => {
    const rows = judged(versionRow('A'), [figureRow('A', 'C', '2022Q2', 95)], [targetRow('A', 'C', 2022, 80, 120)]);
    expect(of(rows, '2022Q2')).toMatchObject({
      status: 'behind',
      completion: 0.375,
      expected: 0.5,
      ratio: 0.75,
      judgedValue: 95,
    });
  });

  it('judges a flow by its year to date', () => {
    const quarters = [figureRow('A', 'C', '2022Q1', 27), figureRow('A', 'C', '2022Q2', 27)];
    const rows = judged(versionRow('A', { kind: 'flow', overTime: 'sum' }), quarters, [
      targetRow('A', 'C', 2022, 0, 120),
    ]);
    expect(of(rows, '2022Q2')).toMatchObject({ judgedValue: 54, status: 'slightly_behind', ratio: 0.9 });
    expect(of(rows, '2022Q1')).toMatchObject({ judgedValue: 27, ratio: 0.9 });
  });

  it('freezes of a flow how many quarters its sum holds', () => {
    const quarters = ['2022Q1', '2022Q2', '2022Q4'].map((period) => figureRow('A', 'C', period, 30));
    const half = figureRow('A', 'C', '2022H1', 60);
    const rows = judged(
      versionRow('A', { kind: 'flow', overTime: 'sum' }),
      [...quarters, half],
      [targetRow('A', 'C', 2022, 0, 120)],
    );
    expect(of(rows, '2022Q2')?.quartersReported).toBe(2);
    expect(of(rows, '2022Q4')).toMatchObject({ judgedValue: 90, quartersReported: 3 });
    expect(of(rows, '2022H1')?.quartersReported).toBeNull();
    expect(judged(versionRow('A'), quarters, [])[0]?.quartersReported).toBeNull();
  });

  it('does not carry a flow over the new year', () => {
    const quarters = [figureRow('A', 'C', '2021Q4', 100), figureRow('A', 'C', '2022Q1', 30)];
    const rows = judged(versionRow('A', { kind: 'flow', overTime: 'sum' }), quarters, [
      targetRow('A', 'C', 2022, 0, 120),
    ]);
    expect(of(rows, '2022Q1')).toMatchObject({ judgedValue: 30, status: 'on_schedule', ratio: 1 });
    expect(of(rows, '2021Q4')?.status).toBe('watched');
  });

  it('remembers that a target was met and is lost again', () => {
    const rows = judged(
      versionRow('A', { kind: 'stock' }),
      [figureRow('A', 'C', '2022Q1', 120), figureRow('A', 'C', '2022Q2', 110)],
      [targetRow('A', 'C', 2022, 80, 120)],
    );
    expect(of(rows, '2022Q1')?.status).toBe('achieved');
    expect(of(rows, '2022Q2')?.status).toBe('lost');
  });

  it('does not rate a sum of too few parts', () => {
    const rows = judged(
      versionRow('A', { officialOrigin: 'rollup' }),
      [],
      [targetRow('A', 'C', 2022, 80, 120)],
      [rollupRow('A', 'C', '2022Q2', 95, { covered: 14, coverageOf: 18 })],
    );
    expect(of(rows, '2022Q2')).toMatchObject({ status: 'not_rated', ratio: null });
  });

  it('watches what has no target and leaves members of a dimension unjudged', () => {
    expect(of(judged(versionRow('A'), [figureRow('A', 'C', '2022Q2', 95)], []), '2022Q2')?.status).toBe('watched');
    const member = judged(
      versionRow('A'),
      [figureRow('A', 'C', '2022Q2', 95, { dimension: 'x' })],
      [targetRow('A', 'C', 2022, 80, 120)],
    );
    expect(member[0]?.status).toBeNull();
  });

  it('judges a spring term at the middle of its year and an autumn term at the end of the year it began in', () => {
    const lower = versionRow('A', { kind: 'ratio', direction: 'lower', frequency: 'term' });
    const rows = judged(
      lower,
      [figureRow('A', 'C', '2021T1', 6), figureRow('A', 'C', '2021T2', 4)],
      [targetRow('A', 'C', 2021, 10, 5), targetRow('A', 'C', 2022, 6, 2)],
    );
    expect(of(rows, '2021T1')).toMatchObject({ status: 'missed', expected: 1 });
    expect(of(rows, '2021T2')).toMatchObject({ status: 'on_schedule', ratio: 1 });
  });
});
