import { describe, expect, it } from 'vitest';
import { currentFigure, distanceWords, isUndecided, shownValue, yearToDateLabel } from '#lib/features/figure/view.ts';
import { figureRow, indicatorRow, SHARE } from '#tests/support/released-rows.ts';

const at = (period: string, change = {}) => figureRow('A', period, change);
const chosen = (rows: ReturnType<typeof at>[], frequency: 'month' | 'quarter' | 'half_year' | 'term' | 'year') => {
  const found = currentFigure(rows, '2022Q2', frequency);
  return found && { period: found.row.period, stale: found.stale?.period ?? null };
};

describe('the figure that speaks for an indicator', () => {
  it('is the one of the release where it is collected each quarter', () => {
    expect(chosen([at('2022Q1'), at('2022Q2'), at('2021Q4')], 'quarter')).toEqual({ period: '2022Q2', stale: null });
  });

  it('is never one that ends after the release', () => {
    expect(chosen([at('2022Q3'), at('2022'), at('2022Q1')], 'quarter')).toEqual({ period: '2022Q2', stale: '2022Q1' });
    expect(chosen([at('2022'), at('2021')], 'year')).toEqual({ period: '2021', stale: null });
  });

  it('is the latest of its own period where it is collected less often, though a year older than the release', () => {
    expect(chosen([at('2020'), at('2021')], 'year')).toEqual({ period: '2021', stale: null });
    expect(chosen([at('2021T1'), at('2021T2')], 'term')).toEqual({ period: '2021T1', stale: null });
  });

  it('is a real one before demonstration data that ends on the same day', () => {
    const rows = [at('2022Q2', { demonstration: true }), at('2022H1', { demonstration: false })];
    expect(chosen(rows, 'quarter')).toEqual({ period: '2022H1', stale: null });
    expect(chosen([...rows].reverse(), 'half_year')).toEqual({ period: '2022H1', stale: null });
  });

  it('is the release’s own period before a longer one of the same kind of origin', () => {
    expect(chosen([at('2022H1'), at('2022Q2')], 'quarter')?.period).toBe('2022Q2');
  });

  it('stays a blank where nothing was filed, with the older value beside it and nothing carried forward', () => {
    const blank = at('2022Q2', { value: null, state: 'missing' });
    expect(chosen([blank, at('2022Q1')], 'quarter')).toEqual({ period: '2022Q2', stale: '2022Q1' });
    expect(chosen([blank], 'quarter')).toEqual({ period: '2022Q2', stale: null });
  });

  it('takes zero for a value, and what does not apply for no gap', () => {
    expect(chosen([at('2022Q2', { value: 0 }), at('2022Q1')], 'quarter')).toEqual({ period: '2022Q2', stale: null });
    const exempt = at('2022Q2', { value: null, state: 'not_applicable' });
    expect(chosen([exempt, at('2022Q1')], 'quarter')).toEqual({ period: '2022Q2', stale: null });
  });

  it('keeps the members of a dimension apart', () => {
    const member = at('2022Q2', { dimension: 'level=middle', value: 7 });
    expect(currentFigure([member], '2022Q2', 'quarter')).toBeNull();
    expect(currentFigure([member], '2022Q2', 'quarter', 'level=middle')?.row.value).toBe(7);
  });

  it('is none where nothing was published or the period is no period', () => {
    expect(currentFigure([], '2022Q2', 'quarter')).toBeNull();
    expect(currentFigure([at('2022Q2')], 'nonsense', 'quarter')).toBeNull();
  });
});

describe('a reading', () => {
  it('is undecided only where a number was said, none is taken, and a doubt says why', () => {
    expect(isUndecided(at('2022H1', { value: null, saidValue: 40, doubtKind: 'ambiguous' }))).toBe(true);
    expect(isUndecided(at('2022H1', { value: 18, saidValue: 180000, doubtKind: 'unit_slip' }))).toBe(false);
    expect(isUndecided(at('2022Q2', { value: null, state: 'missing' }))).toBe(false);
  });

  it('shows of a flow what the year brought so far, of a level the level', () => {
    const row = at('2022Q2', { value: 27, judgedValue: 54 });
    expect(shownValue(row, { kind: 'flow' })).toBe(54);
    expect(shownValue(row, { kind: 'stock' })).toBe(27);
    expect(shownValue({ value: 27, judgedValue: null }, { kind: 'flow' })).toBe(27);
    expect(shownValue({ value: 0, judgedValue: 0 }, { kind: 'flow' })).toBe(0);
  });
});

describe('the part of the year that a sum covers', () => {
  it.each([
    ['2022Q1', '2022年第一季度', 'first quarter of 2022'],
    ['2022Q2', '2022年上半年', 'first half of 2022'],
    ['2022Q3', '2022年前三季度', 'first three quarters of 2022'],
    ['2022Q4', '2022年', '2022'],
    ['2022H1', '2022年上半年', 'first half of 2022'],
    ['2022', '2022年', '2022'],
    ['odd', 'odd', 'odd'],
  ])('%s', (period, zh, en) => {
    expect(yearToDateLabel(period, 'zh')).toBe(zh);
    expect(yearToDateLabel(period, 'en')).toBe(en);
  });
});

describe('how far apart two values are', () => {
  it('is in the unit, and in points for a share', () => {
    expect(distanceWords(10, indicatorRow('A'), 'zh')).toBe('10所');
    expect(distanceWords(1, indicatorRow('A'), 'en')).toBe('1 centre');
    expect(distanceWords(3.84, indicatorRow('A', SHARE), 'zh')).toBe('3.8个百分点');
    expect(distanceWords(3.84, indicatorRow('A', SHARE), 'en')).toBe('3.8 percentage points');
    expect(distanceWords(1, indicatorRow('A', SHARE), 'en')).toBe('1 percentage point');
    expect(distanceWords(0.96, indicatorRow('A', SHARE), 'zh')).toBe('1个百分点');
  });
});
