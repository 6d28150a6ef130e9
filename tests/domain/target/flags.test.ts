import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_THRESHOLDS, parseThresholds } from '#lib/domain/progress/thresholds.ts';
import { targetFlags } from '#lib/domain/target/flags.ts';
import type { Track } from '#lib/domain/target/track.ts';

const AIM = { kind: 'to_date', direction: 'higher', min: 0, max: null, baseline: 80, target: 120 } as const;
const TRACK: Track = { base: 80, lastYear: 40, gains: [10, 4, 16, 10], latest: null, passed: 0, of: 4, path: null };
type Change = Partial<Omit<Parameters<typeof targetFlags>[0], never>>;
const flags = (aim: Change, track: Partial<Track> = {}, limits = DEFAULT_THRESHOLDS) =>
  targetFlags({ ...AIM, ...aim }, { ...TRACK, ...track }, limits);
const names = (...given: Parameters<typeof flags>) => flags(...given).map(({ flag }) => flag);

describe('a target set as last year went', () => {
  it('is flagged for nothing', () => {
    expect(names({})).toEqual([]);
  });
});

describe('the way of a target', () => {
  it('that begins beyond it lies the wrong way, in both directions', () => {
    expect(flags({ target: 79 })).toEqual([{ flag: 'baseline_past_target', baseline: 80 }]);
    expect(names({ direction: 'lower', target: 81 })).toEqual(['baseline_past_target']);
    expect(names({ direction: 'lower', target: 60 }, { lastYear: -20, gains: [-5, -5, -5, -5] })).toEqual([]);
  });

  it('that is none is a level to hold', () => {
    expect(names({ target: 80 })).toEqual(['hold']);
  });

  it('cannot be told where nobody knows where it begins', () => {
    expect(names({ baseline: null })).toEqual(['baseline_unknown']);
  });

  it('of what is watched, or to stay in a band, is nobody’s', () => {
    expect(names({ direction: 'band', target: 1 })).toEqual([]);
    expect(names({ direction: 'neutral', target: 1 })).toEqual([]);
  });
});

describe('too easy', () => {
  it('is what was reached already, exactly too', () => {
    expect(flags({}, { latest: 120, passed: 2 })).toEqual([{ flag: 'already_met', latest: 120 }]);
    expect(names({}, { latest: 119, passed: 2 })).toEqual([]);
  });

  it('is what asks for less than the share of last year’s gain that the county sets: 32 of 40', () => {
    expect(names({ target: 112 })).toEqual([]);
    expect(flags({ target: 111 })).toEqual([{ flag: 'too_easy', asked: 31, lastYear: 40 }]);
    expect(names({ target: 111 }, {}, parseThresholds({ easyBelow: 0.5 }))).toEqual([]);
  });

  it('is not what ends the scale: nothing more can be asked', () => {
    expect(names({ kind: 'ratio', max: 100, baseline: 95, target: 100 }, { lastYear: 12 })).toEqual([]);
    expect(names({ direction: 'lower', baseline: 3, target: 0 }, { lastYear: -12, gains: [-3] })).toEqual([]);
  });

  it('is not said after a year that brought nothing', () => {
    expect(names({ target: 81 }, { lastYear: 0 })).toEqual([]);
    expect(names({ target: 81 }, { lastYear: null })).toEqual([]);
  });
});

describe('out of reach', () => {
  it('is what needs more than twice the best quarter in each that is left', () => {
    // 128 over four quarters is 32 each, twice 16; 129 is more.
    expect(names({ target: 208 })).toEqual([]);
    const [found] = flags({ target: 209 });
    expect(found).toMatchObject({ flag: 'unreachable', needed: 32.25, best: 16 });
    expect(names({ target: 209 }, {}, parseThresholds({ stretchOver: 3 }))).toEqual([]);
  });

  it('counts from where the year stands, over the quarters that are left', () => {
    expect(names({ target: 160 }, { latest: 95, passed: 2 })).toEqual(['unreachable']);
    expect(names({ target: 159 }, { latest: 95, passed: 2 })).toEqual([]);
  });

  it('is not said where no quarter ever brought anything, or none is left', () => {
    expect(names({ target: 999 }, { gains: [] })).toEqual([]);
    expect(names({ target: 999 }, { gains: [-3, 0] })).toEqual([]);
    expect(names({ target: 999 }, { latest: 90, passed: 4 })).toEqual([]);
  });
});

describe('a ceiling', () => {
  const CEILING = { kind: 'flow', direction: 'lower', baseline: 0 } as const;
  const LAST = { base: 0, lastYear: 40, gains: [8, 10, 12, 10] };

  it('that allows more than happened last year is too easy', () => {
    expect(names({ ...CEILING, target: 40 }, LAST)).toEqual([]);
    expect(flags({ ...CEILING, target: 41 }, LAST)).toEqual([{ flag: 'too_easy', asked: 41, lastYear: 40 }]);
  });

  it('that is broken already, or below half of the lowest quarter in each, is out of reach', () => {
    expect(names({ ...CEILING, target: 20 }, { ...LAST, latest: 21, passed: 2 })).toEqual(['already_broken']);
    expect(names({ ...CEILING, target: 16 }, LAST)).toEqual([]);
    expect(names({ ...CEILING, target: 15 }, LAST)).toEqual(['unreachable']);
  });
});

describe('whatever is given', () => {
  it('gives flags with finite numbers, and never two that contradict each other', () => {
    const number = fc.integer({ min: -1000, max: 1000 });
    const aim = fc.record({
      kind: fc.constantFrom('stock', 'flow', 'ratio', 'to_date', 'grade'),
      direction: fc.constantFrom('higher', 'lower', 'band', 'neutral'),
      ...{ baseline: fc.option(number), target: number },
    });
    const track = fc.record({
      ...{ lastYear: fc.option(number), gains: fc.array(number), latest: fc.option(number), passed: fc.nat(4) },
    });
    fc.assert(
      fc.property(aim, track, (given, before) => {
        const found = flags(given as Change, before);
        const said = found.map(({ flag }) => flag);
        expect(new Set(said).size).toBe(said.length);
        expect(said.includes('already_met') && said.includes('unreachable')).toBe(false);
        const numbers = found.flatMap((one) => Object.values(one).filter((value) => typeof value === 'number'));
        expect(numbers.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
