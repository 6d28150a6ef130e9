import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepPeriod } from '#lib/domain/period.ts';
import { behindSince, isBehind, isShort, runLength } from '#lib/domain/progress/behind-since.ts';
import { STATUSES, type Status } from '#lib/domain/vocabulary.ts';

const series = (...list: [string, Status][]) => list.map(([period, status]) => ({ period, status }));

describe('since when something is behind', () => {
  it('is the first quarter of the run that ends now, over the turn of the year', () => {
    const given = series(
      ['2021Q2', 'behind'],
      ['2021Q3', 'on_schedule'],
      ['2021Q4', 'missed'],
      ['2022Q1', 'moving_away'],
      ['2022Q2', 'behind'],
    );
    expect(behindSince(given, '2022Q2')).toBe('2021Q4');
    expect(runLength('2021Q4', '2022Q2')).toBe(3);
  });

  it('is nothing where it keeps up now, or was not reported', () => {
    expect(behindSince(series(['2022Q1', 'behind'], ['2022Q2', 'on_schedule']), '2022Q2')).toBeNull();
    expect(behindSince(series(['2022Q1', 'behind'], ['2022Q2', 'no_data']), '2022Q2')).toBeNull();
    expect(behindSince([], '2022Q2')).toBeNull();
  });

  it('does not reach over a quarter of which nothing is known', () => {
    expect(behindSince(series(['2021Q4', 'behind'], ['2022Q2', 'behind']), '2022Q2')).toBe('2022Q2');
    expect(behindSince(series(['2022Q1', 'slightly_behind'], ['2022Q2', 'behind']), '2022Q2')).toBe('2022Q2');
  });

  it('counts in periods of its own kind', () => {
    expect(behindSince(series(['2021H2', 'missed'], ['2022H1', 'behind']), '2022H1')).toBe('2021H2');
    expect(behindSince(series(['2020', 'missed'], ['2021', 'missed']), '2021')).toBe('2020');
    expect(runLength('2020', '2021')).toBe(2);
    expect(runLength('2022Q2', '2022Q2')).toBe(1);
  });

  it('every quarter from then to now is red, and the one before is not', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STATUSES), { minLength: 1, maxLength: 12 }), (statuses) => {
        const given = statuses.map((status, at) => ({ period: stepPeriod('2020Q1', at) ?? '', status }));
        const until = given.at(-1)?.period ?? '';
        const since = behindSince(given, until);
        const run = since === null ? 0 : runLength(since, until);
        expect(given.slice(given.length - run).every(({ status }) => isBehind(status))).toBe(true);
        expect(isBehind(given[given.length - run - 1]?.status ?? null)).toBe(false);
      }),
    );
  });
});

describe('what has to be answered', () => {
  it('is what shows red; what is slightly behind only falls short', () => {
    expect(STATUSES.filter(isBehind)).toEqual(['behind', 'moving_away', 'missed', 'lost']);
    expect(STATUSES.filter(isShort)).toEqual(['slightly_behind', 'behind', 'moving_away', 'missed', 'lost']);
    expect(isBehind(null)).toBe(false);
  });
});
