import { describe, expect, it } from 'vitest';
import { bookDifferences, lightSteps, movements } from '#lib/features/book-difference/view.ts';
import { targetsBefore } from '#lib/features/past-book/view.ts';
import { type BookRows, bookOf } from '#lib/features/progress-book/view.ts';
import { figureRow, rollupRow, targetRow } from '#tests/support/rows.ts';
import { twoTowns } from '#tests/support/two-towns.ts';

const bookWith = (change: Partial<BookRows> = {}, period = '2022Q2') =>
  bookOf(twoTowns(change), { period, day: '2022-09-01' });
const told = (was: ReturnType<typeof bookWith>, now: ReturnType<typeof bookWith>) =>
  bookDifferences(was, now).map(({ key, reasons }) => `${key} ${reasons.join(' ')}`);

const T1 = (value: number | null, change = {}) => figureRow('A', 'T1', '2022Q2', value, change);
const T2 = figureRow('A', 'T2', '2022Q2', 50);

describe('two books', () => {
  it('of the same rows have no difference', () => {
    expect(bookDifferences(bookWith(), bookWith())).toEqual([]);
    expect(movements(bookWith(), bookWith())).toEqual([]);
  });

  it('differ by a figure that was mended, and by the sum it is part of', () => {
    const was = bookWith({ figures: [T1(20), T2], rollups: [rollupRow('A', 'C', '2022Q2', 70)] });
    const found = bookDifferences(was, bookWith());
    // Both turned, the town's light by one step more.
    expect(found.map(({ key, reasons }) => [key, reasons])).toEqual([
      ['A|T1|2022Q2|', ['corrected']],
      ['A|C|2022Q2|', ['parts']],
    ]);
    expect(found[0]).toMatchObject({
      was: { value: 20, status: 'moving_away' },
      now: { value: 60, status: 'achieved' },
    });
  });

  it('tell of a sum into which more parts came how many there were', () => {
    const was = bookWith({
      figures: [T1(60)],
      rollups: [rollupRow('A', 'C', '2022Q2', 60, { covered: 1, coverageOf: 2 })],
    });
    expect(told(was, bookWith())).toEqual(expect.arrayContaining(['A|C|2022Q2| coverage', 'A|T2|2022Q2| reported']));
    const none = bookWith({ figures: [], rollups: [] });
    expect(told(none, bookWith())).toEqual(expect.arrayContaining(['A|C|2022Q2| coverage', 'A|T1|2022Q2| reported']));
  });

  it('tell a place that was kept blank and then filled as newly reported, and the other way as a correction', () => {
    const blank = bookWith({ figures: [T1(null, { state: 'missing' }), T2] });
    expect(told(blank, bookWith())).toEqual(['A|T1|2022Q2| reported']);
    expect(told(bookWith(), blank)).toEqual(['A|T1|2022Q2| corrected']);
  });

  it('differ by a target that was revised, also where the light stays', () => {
    const targets = [targetRow('A', 'C', 2022, 80, 120), targetRow('A', 'T1', 2022, 40, 60)];
    const revised = { ...targetRow('A', 'C', 2022, 80, 200), version: 2 };
    const was = bookWith({ targets });
    expect(told(was, bookWith({ targets: [...targets, revised] }))).toEqual(['A|C|2022Q2| target']);
    const same = { ...targetRow('A', 'C', 2022, 80, 120), version: 2 };
    expect(told(was, bookWith({ targets: [...targets, same] }))).toEqual(['A|C|2022Q2| target']);
  });

  it('differ by another source that speaks for a figure', () => {
    const own = figureRow('A', 'C', '2022Q2', 115);
    const was = bookWith({ rollups: [], figures: [T1(60), T2, own] });
    expect(told(was, bookWith())).toEqual(['A|C|2022Q2| source']);
  });

  it('look back no further than a year', () => {
    const old = figureRow('A', 'T1', '2021Q1', 10);
    expect(told(bookWith(), bookWith({ figures: [T1(60), T2, old] }))).toEqual([]);
    const recent = figureRow('A', 'T1', '2021Q4', 10);
    expect(told(bookWith(), bookWith({ figures: [T1(60), T2, recent] }))).toEqual(['A|T1|2021Q4| reported']);
  });

  it('always have a reason for a difference, and put lights that turned first', () => {
    const values = [null, 10, 45, 60];
    for (const one of values)
      for (const other of values)
        for (const aim of [50, 90]) {
          const state = (value: number | null) => (value === null ? { state: 'missing' as const } : {});
          const was = bookWith({ figures: [T1(one, state(one)), T2] });
          const targets = [targetRow('A', 'T1', 2022, 40, 60), { ...targetRow('A', 'T1', 2022, 40, aim), version: 2 }];
          const found = bookDifferences(was, bookWith({ figures: [T1(other, state(other)), T2], targets }));
          expect(found.every(({ reasons }) => reasons.length > 0)).toBe(true);
          expect(found.map(({ weight }) => weight)).toEqual(
            [...found.map(({ weight }) => weight)].sort((a, b) => b - a),
          );
        }
  });
});

describe('a verdict', () => {
  it('that changed with an earlier quarter of its year says so', () => {
    const early = (value: number) => figureRow('A', 'T1', '2022Q1', value);
    // Once achieved and lost again is not the same as never achieved.
    const was = bookWith({ figures: [early(70), T1(50), T2] });
    const now = bookWith({ figures: [early(45), T1(50), T2] });
    expect(told(was, now)).toEqual(expect.arrayContaining(['A|T1|2022Q1| corrected', 'A|T1|2022Q2| year']));
  });
});

describe('lights', () => {
  it('rise and fall by steps, and only where there were two', () => {
    expect(lightSteps('behind', 'on_schedule')).toBe(2);
    expect(lightSteps('on_schedule', 'moving_away')).toBe(-3);
    expect(lightSteps('missed', 'behind')).toBe(0);
    expect([lightSteps('no_data', 'behind'), lightSteps(null, 'behind'), lightSteps('behind', 'watched')]).toEqual([
      ...[null, null, null],
    ]);
  });

  it('are compared by the newest figure of each day, so that a quarter that came in counts', () => {
    const was = bookWith({ figures: [T1(60), T2] });
    const next = figureRow('A', 'T1', '2022Q3', 30);
    const now = bookWith({ figures: [T1(60), T2, next] }, '2022Q3');
    expect(movements(was, now).map((move) => [move.was.period, move.now.period, move.steps < 0])).toEqual([
      ['2022Q2', '2022Q3', true],
    ]);
  });

  it('that fell come before those that rose', () => {
    const targets = [targetRow('A', 'T1', 2022, 40, 60), targetRow('A', 'T2', 2022, 40, 60)];
    const low = figureRow('A', 'T2', '2022Q2', 41);
    const was = bookWith({ figures: [T1(41), T2], targets });
    const now = bookWith({ figures: [T1(60), low], targets });
    expect(movements(was, now).map((move) => move.now.unitCode)).toEqual(['T2', 'T1']);
  });
});

it('targets that were set later were not in force before', () => {
  const carried = { setAt: null };
  const set = { setAt: new Date('2022-08-05T00:00:00Z') };
  expect(targetsBefore([carried, set], new Date('2022-08-05T00:00:00Z'))).toEqual([carried]);
  expect(targetsBefore([carried, set], new Date('2022-08-06T00:00:00Z'))).toEqual([carried, set]);
});

it('a sum of nothing is no difference from no sum', () => {
  const empty = rollupRow('A', 'C', '2022Q2', null, { covered: 0, coverageOf: 2 });
  const was = bookWith({ figures: [], rollups: [], targets: [] });
  expect(told(was, bookWith({ figures: [], rollups: [empty], targets: [] }))).toEqual([]);
  expect(told(bookWith({ figures: [], rollups: [empty], targets: [] }), was)).toEqual([]);
});
