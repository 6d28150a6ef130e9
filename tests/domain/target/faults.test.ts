import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePath } from '#lib/domain/progress/schedule.ts';
import { answerState, countingAnswer, standingVersions } from '#lib/domain/target/answers.ts';
import { amountFault, baselineFault, forceFault, isAimed, pathFault, storedPath } from '#lib/domain/target/faults.ts';

const IS = { kind: 'ratio', direction: 'higher', min: 0, max: 100, decimals: 1 } as const;

describe('an amount', () => {
  it('lies within the bounds of the catalogue, both included, and is no finer than it', () => {
    expect([0, 100, 95.5].map((value) => amountFault(value, IS))).toEqual([null, null, null]);
    expect(amountFault(-0.1, IS)).toBe('too_low');
    expect(amountFault(100.1, IS)).toBe('too_high');
    expect(amountFault(95.55, IS)).toBe('too_fine');
    expect(amountFault(1e9, { ...IS, max: null })).toBeNull();
  });

  it('to begin with is 0 for a flow, and may be unknown', () => {
    expect(baselineFault(null, IS)).toBeNull();
    expect(baselineFault(101, IS)).toBe('too_high');
    expect(baselineFault(0, { ...IS, kind: 'flow' })).toBeNull();
    expect(baselineFault(5, { ...IS, kind: 'flow' })).toBe('flow_begins_at_0');
  });

  it('is asked of nothing that is only watched or is to stay in a band', () => {
    const aimed = (['higher', 'lower', 'band', 'neutral'] as const).filter((direction) => isAimed({ direction }));
    expect(aimed).toEqual(['higher', 'lower']);
  });
});

describe('the day from which it counts', () => {
  const on = (day: string, change = {}) =>
    forceFault(day, { year: 2022, today: '2022-08-15', isFirst: false, ...change });

  it('is today or later for a revision', () => {
    expect(on('2022-08-15')).toBeNull();
    expect(on('2022-12-31')).toBeNull();
    expect(on('2022-08-14')).toBe('is_past');
    expect(on('2023-01-01')).toBe('year_over');
    expect(on('2022-02-30')).toBe('not_a_day');
    expect(on('')).toBe('not_a_day');
  });

  it('may have passed for the first target of a year, as long as it belongs to it', () => {
    expect(on('2022-01-20', { isFirst: true })).toBeNull();
    expect(on('2021-12-20', { isFirst: true })).toBeNull();
    expect(on('2020-12-31', { isFirst: true })).toBe('too_early');
  });

  it('of a year that is over is today', () => {
    expect(on('2026-11-30', { today: '2026-11-30' })).toBeNull();
    expect(on('2026-12-01', { today: '2026-11-30' })).toBe('year_over');
  });
});

describe('a path', () => {
  it('is four cumulative percentages that never fall and end at 100', () => {
    expect(pathFault([10, 30, 70, 100])).toBeNull();
    expect(pathFault([0, 0, 0, 100])).toBeNull();
    expect(pathFault([10, 30, 20, 100])).toBe('falls');
    expect(pathFault([10, 30, 70, 99])).toBe('not_whole');
    expect(pathFault([10, 30, 100])).toBe('not_share');
    expect(pathFault([-1, 30, 70, 100])).toBe('not_share');
    expect(pathFault([10, Number.NaN, 70, 100])).toBe('not_share');
  });

  it('is stored as judging reads it, and equal quarters are none of their own', () => {
    expect(storedPath([10, 30, 70, 100])).toEqual([0.1, 0.3, 0.7, 1]);
    expect(storedPath([25, 50, 75, 100])).toBeNull();
    expect(storedPath(null)).toBeNull();
    const percent = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(fc.tuple(percent, percent, percent), (three) => {
        const path = [...three.sort((a, b) => a - b), 100];
        const stored = storedPath(path);
        expect(pathFault(path)).toBeNull();
        if (stored) expect(parsePath(stored)).toEqual(stored);
        else expect(path).toEqual([25, 50, 75, 100]);
      }),
    );
  });
});

describe('what is said to a target', () => {
  const said = (version: number, answer: 'accepted' | 'objected', at: string) => ({ version, answer, at });

  it('counts for its own version alone, the newest of it', () => {
    const answers = [
      said(1, 'accepted', '2022-01-22'),
      said(2, 'objected', '2022-08-16'),
      said(2, 'accepted', '2022-08-20'),
    ];
    expect(answerState(1, answers)).toBe('accepted');
    expect(answerState(2, answers)).toBe('accepted');
    expect(countingAnswer(2, answers)?.at).toBe('2022-08-20');
    expect(answerState(3, answers)).toBe('open');
    expect(answerState(1, [])).toBe('open');
  });
});

describe('versions', () => {
  it('that begin later wait: the newest, and the one that counts today', () => {
    const versions = [
      { version: 2, inForceFrom: '2022-09-01' },
      { version: 1, inForceFrom: '2022-01-20' },
    ];
    const at = (day: string) => {
      const { newest, inForce } = standingVersions(versions, day);
      return [newest?.version, inForce?.version];
    };
    expect(at('2022-08-31')).toEqual([2, 1]);
    expect(at('2022-09-01')).toEqual([2, 2]);
    expect(at('2022-01-01')).toEqual([2, undefined]);
    expect(standingVersions([], '2022-01-01')).toEqual({ newest: null, inForce: null });
  });
});
