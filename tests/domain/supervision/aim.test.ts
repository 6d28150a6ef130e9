import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AimedAt,
  type Brought,
  countsFor,
  expectedNext,
  meetingFigure,
  reaches,
  settle,
} from '#lib/domain/supervision/aim.ts';

const RISING: AimedAt = {
  ...{ kind: 'to_date', direction: 'higher', frequency: 'quarter', decimals: 0, bandLow: null, bandHigh: null },
};
const FALLING: AimedAt = { ...RISING, kind: 'ratio', direction: 'lower', decimals: 1 };
const BAND: AimedAt = { ...RISING, direction: 'band', decimals: 1, bandLow: 5, bandHigh: 8 };
const FLOW: AimedAt = { ...RISING, kind: 'flow' };
const way = { baseline: 100, target: 150, path: null };
const figure = (period: string, value: number | null, operator: Brought['operator'] = 'eq'): Brought => ({
  ...{ period, value, operator },
});

describe('the figure expected by the end of the next quarter', () => {
  it('is the schedule’s value then: three quarters of the way from 100 to 150', () => {
    expect(expectedNext(RISING, way, '2022Q2')).toBe(138);
    expect(expectedNext(RISING, { ...way, path: [0.1, 0.2, 0.4, 1] }, '2022Q2')).toBe(120);
  });

  it('is never short of the schedule by rounding, and never past the target', () => {
    expect(expectedNext({ ...RISING, decimals: 1 }, way, '2022Q2')).toBe(137.5);
    expect(expectedNext(FALLING, { baseline: 10, target: 9.5, path: null }, '2022Q2')).toBe(9.6);
    expect(expectedNext(RISING, { baseline: 0, target: 10.4, path: null }, '2022Q3')).toBe(10.4);
  });

  it('after the last quarter is the first step of the next year', () => {
    expect(expectedNext(RISING, way, '2022Q4')).toBe(113);
  });

  it('of a flow begins at nothing, of what has no beginning is the target, of a yearly figure too', () => {
    expect(expectedNext(FLOW, { ...way, target: 200 }, '2022Q2')).toBe(150);
    expect(expectedNext(RISING, { ...way, baseline: null }, '2022Q2')).toBe(150);
    expect(expectedNext({ ...RISING, frequency: 'year' }, way, '2022Q2')).toBe(150);
  });

  it('is an edge of the band, and none where nothing is aimed at', () => {
    expect(expectedNext(BAND, null, '2022Q2')).toBe(5);
    expect(expectedNext({ ...RISING, direction: 'neutral' }, way, '2022Q2')).toBeNull();
    expect(expectedNext(RISING, null, '2022Q2')).toBeNull();
  });
});

describe('figures that can end an item', () => {
  it('are those of its own quarter and later ones', () => {
    expect(['2022Q1', '2022H1', '2022Q2', '2022Q3', '2022'].map((one) => countsFor('2022Q2', RISING, one))).toEqual([
      ...[false, false, true, true, true],
    ]);
  });

  it('of a flow are those of the year it was asked in, since a new year begins at nothing', () => {
    expect(countsFor('2022Q2', FLOW, '2023Q1')).toBe(false);
    expect(countsFor('2022Q4', FLOW, '2022Q4')).toBe(false);
    expect(countsFor('2022Q4', FLOW, '2023Q1')).toBe(true);
  });

  it('end it by the first that reaches, whatever came before or after', () => {
    const rows = [figure('2022Q4', 150), figure('2022Q3', 140), figure('2022Q2', 120), figure('2022Q1', 145)];
    expect(meetingFigure({ period: '2022Q2', expected: 138 }, RISING, rows)).toEqual(figure('2022Q3', 140));
    expect(meetingFigure({ period: '2022Q2', expected: 151 }, RISING, rows)).toBeNull();
  });
});

describe('reaching what was expected', () => {
  it('takes exactly that figure or a better one', () => {
    expect(reaches(figure('2022Q3', 138), 138, RISING)).toBe(true);
    expect(reaches(figure('2022Q3', 137), 138, RISING)).toBe(false);
    expect(reaches(figure('2022Q3', 9.6), 9.6, FALLING)).toBe(true);
    expect(reaches(figure('2022Q3', 9.7), 9.6, FALLING)).toBe(false);
  });

  it('has to be proved: at most 140 is not 138', () => {
    expect(reaches(figure('2022Q3', 140, 'le'), 138, RISING)).toBe(false);
    expect(reaches(figure('2022Q3', 138, 'ge'), 138, RISING)).toBe(true);
    expect(reaches(figure('2022Q3', null), 138, RISING)).toBe(false);
  });

  it('of a band is from the side it was left on, and not past the other', () => {
    expect(reaches(figure('2022Q3', 5), 5, BAND)).toBe(true);
    expect(reaches(figure('2022Q3', 9), 5, BAND)).toBe(false);
    expect(reaches(figure('2022Q3', 8), 8, BAND)).toBe(true);
    expect(reaches(figure('2022Q3', 4), 8, BAND)).toBe(false);
  });
});

describe('what figures make of an item', () => {
  const item = { state: 'open' as const, period: '2022Q2', expected: 138 };

  it('is nothing while they fall short, and met as soon as one reaches it', () => {
    expect(settle(item, RISING, [figure('2022Q2', 120)])).toBeNull();
    expect(settle(item, RISING, [figure('2022Q2', 120), figure('2022Q3', 140)])).toBe('met');
    expect(settle(item, RISING, [])).toBeNull();
  });

  it('is open again where a revision falls short, and not where it still reaches', () => {
    const met = { ...item, state: 'met' as const };
    expect(settle(met, RISING, [figure('2022Q3', 137)])).toBe('reopened');
    expect(settle(met, RISING, [figure('2022Q3', 140)])).toBeNull();
  });

  it('stays met where a later quarter falls back: that is another item', () => {
    const met = { ...item, state: 'met' as const };
    expect(settle(met, RISING, [figure('2022Q3', 140), figure('2022Q4', 130)])).toBeNull();
  });

  it('is nothing once somebody ended it, or where it expects no figure', () => {
    expect(settle({ ...item, state: 'ended' }, RISING, [figure('2022Q3', 1)])).toBeNull();
    expect(settle({ ...item, expected: null }, RISING, [figure('2022Q3', 999)])).toBeNull();
  });

  it('settles: what has been carried out asks for nothing more', () => {
    const value = fc.integer({ min: 0, max: 300 });
    const state = fc.constantFrom('open' as const, 'met' as const, 'ended' as const);
    fc.assert(
      fc.property(state, value, fc.array(value, { maxLength: 4 }), (from, expected, values) => {
        const rows = values.map((one, at) => figure(`2022Q${at + 1}`, one));
        const first = settle({ state: from, period: '2022Q1', expected }, RISING, rows);
        const after = first === 'met' ? 'met' : first === 'reopened' ? 'open' : from;
        expect(settle({ state: after, period: '2022Q1', expected }, RISING, rows)).toBeNull();
      }),
    );
  });
});
