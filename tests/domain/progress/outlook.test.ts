import { describe, expect, it } from 'vitest';
import { type OutlookInput, outlookOf } from '#lib/domain/progress/outlook.ts';

const way = (change: Partial<OutlookInput>): OutlookInput => ({
  ...{ kind: 'to_date', direction: 'higher', status: 'behind', ratio: 0.75 },
  ...change,
});

describe('what the pace so far leads to', () => {
  it('misses a quarter of the way where three quarters of what was due are done', () => {
    expect(outlookOf(way({}))).toEqual({ reaches: false, short: 0.25 });
  });

  it('reaches where what was due is done, to the point', () => {
    expect(outlookOf(way({ status: 'on_schedule', ratio: 1 }))).toEqual({ reaches: true, short: 0 });
    expect(outlookOf(way({ status: 'achieved', ratio: null }))).toEqual({ reaches: true, short: 0 });
    expect(outlookOf(way({ status: 'held', ratio: 1 }))).toEqual({ reaches: true, short: 0 });
  });

  it('takes a tolerated ratio for what it is: forgiven, and still short', () => {
    expect(outlookOf(way({ status: 'on_schedule', ratio: 0.98 }))?.reaches).toBe(false);
  });

  it('passes a ceiling of 10 by a fifth where 3 were used of the 2.5 that were due', () => {
    const ceiling = way({ kind: 'flow', direction: 'lower', status: 'behind', ratio: 0.25 / 0.3 });
    expect(outlookOf(ceiling)?.short).toBeCloseTo(0.2, 10);
    expect(outlookOf(way({ kind: 'flow', direction: 'lower', ratio: 0 }))?.short).toBe(1);
  });

  it('goes further back than it came where a figure moves away', () => {
    expect(outlookOf(way({ status: 'moving_away', ratio: -0.5 }))).toEqual({ reaches: false, short: 1.5 });
  });

  it('is over for what was missed or lost', () => {
    expect(outlookOf(way({ status: 'missed', ratio: 0.9 }))?.short).toBeCloseTo(0.1, 10);
    expect(outlookOf(way({ status: 'lost', ratio: null }))).toEqual({ reaches: false, short: 1 });
  });

  it('is unknown for bands, for what is only watched, and where nothing was reported', () => {
    expect(outlookOf(way({ direction: 'band', status: 'slightly_behind', ratio: 0.9 }))).toBeNull();
    for (const status of ['no_data', 'not_due', 'not_started', 'level_only', 'watched', 'not_rated'] as const)
      expect(outlookOf(way({ status, ratio: null }))).toBeNull();
  });
});
