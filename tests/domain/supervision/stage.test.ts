import { describe, expect, it } from 'vitest';
import { ageOf, byUrgency, dueFault, STAGES, stageCounts, stageOf } from '#lib/domain/supervision/stage.ts';

const open = (dueOn: string) => ({ state: 'open' as const, dueOn, endedOn: null });
const ended = (endedOn: string) => ({ state: 'ended' as const, dueOn: '2022-09-01', endedOn });

describe('the stage of an item', () => {
  it('is overdue from the day after its day', () => {
    expect(stageOf(open('2022-10-14'), '2022-10-14')).toBe('open');
    expect(stageOf(open('2022-10-14'), '2022-10-15')).toBe('overdue');
  });

  it('is never overdue once it is met or ended', () => {
    expect(stageOf({ state: 'met', dueOn: '2022-10-14' }, '2023-01-01')).toBe('met');
    expect(stageOf({ state: 'ended', dueOn: '2022-10-14' }, '2023-01-01')).toBe('ended');
  });

  it('is counted, each stage even where there is none of it', () => {
    expect(stageCounts([open('2022-10-14'), open('2022-10-01'), ended('2022-09-02')], '2022-10-10')).toEqual({
      open: 1,
      overdue: 1,
      met: 0,
      ended: 1,
    });
    expect(Object.keys(stageCounts([], '2022-10-10'))).toEqual([...STAGES]);
  });
});

describe('the age of an item', () => {
  it('grows by the day until it ends', () => {
    expect(ageOf({ openedOn: '2022-09-28', endedOn: null }, '2022-10-08')).toBe(10);
    expect(ageOf({ openedOn: '2022-09-28', endedOn: '2022-10-03' }, '2022-12-31')).toBe(5);
  });

  it('is 0 on the day itself, and never negative', () => {
    expect(ageOf({ openedOn: '2022-10-08', endedOn: null }, '2022-10-08')).toBe(0);
    expect(ageOf({ openedOn: '2022-10-08', endedOn: null }, '2022-10-07')).toBe(0);
  });
});

describe('the order of items', () => {
  it('is the longest overdue, then the soonest due, then what ended last', () => {
    const items = [ended('2022-08-01'), open('2022-11-01'), ended('2022-09-01'), open('2022-09-15')];
    expect(byUrgency(items).map((one) => one.endedOn ?? one.dueOn)).toEqual([
      '2022-09-15',
      '2022-11-01',
      '2022-09-01',
      '2022-08-01',
    ]);
  });
});

describe('the day an item is due', () => {
  it('is today at the earliest and a year ahead at the most', () => {
    expect(dueFault('2022-10-08', '2022-10-08')).toBeNull();
    expect(dueFault('2022-10-07', '2022-10-08')).toBe('past');
    expect(dueFault('2023-10-09', '2022-10-08')).toBeNull();
    expect(dueFault('2023-10-10', '2022-10-08')).toBe('too_far');
  });

  it('is put off and not brought forward', () => {
    expect(dueFault('2022-10-20', '2022-10-08', '2022-10-20')).toBe('not_later');
    expect(dueFault('2022-10-21', '2022-10-08', '2022-10-20')).toBeNull();
  });
});
