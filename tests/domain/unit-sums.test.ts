import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPreferred } from '#lib/domain/official.ts';
import { addUp } from '#lib/domain/rollup.ts';
import { type OwnPart, unitSums } from '#lib/domain/unit-sums.ts';
import { ORIGINS } from '#lib/domain/vocabulary.ts';

/** A county C of two towns; two villages in each. */
const TREE = [
  { id: 'C', parentId: null },
  { id: 'T1', parentId: 'C' },
  { id: 'T2', parentId: 'C' },
  { id: 'V11', parentId: 'T1' },
  { id: 'V12', parentId: 'T1' },
  { id: 'V21', parentId: 'T2' },
  { id: 'V22', parentId: 'T2' },
];
const SUM = { overUnits: 'sum', officialOrigin: 'entered', decimals: 0 } as const;
const POOLED = { overUnits: 'pooled', officialOrigin: 'rollup', decimals: 1, factor: 100 } as const;
const given = (value: number, change: Partial<OwnPart> = {}): OwnPart => ({
  state: 'reported',
  value,
  demonstration: false,
  ...change,
});
const share = (numerator: number, denominator: number) =>
  given((numerator / denominator) * 100, { numerator, denominator });
const WITHOUT: OwnPart = { state: 'not_applicable', value: null, demonstration: false };
const sums = (own: Record<string, OwnPart>, rule: Parameters<typeof unitSums>[2] = SUM) =>
  Object.fromEntries(
    unitSums(TREE, new Map(Object.entries(own)), rule).map(({ unitId, value, covered, of }) => [
      unitId,
      [value, covered, of],
    ]),
  );

describe('sums of a tree of units', () => {
  it('go up level by level, and count who is missing', () => {
    expect(sums({ V11: given(3), V12: given(4), V21: given(5) })).toEqual({
      T1: [7, 2, 2],
      T2: [5, 1, 2],
      C: [12, 2, 2],
    });
  });

  it('are there for every unit of a level as soon as one below it gave a figure', () => {
    expect(sums({ V11: given(3) })).toEqual({ T1: [3, 1, 2], T2: [null, 0, 2], C: [3, 1, 2] });
  });

  it('begin above the lowest that gave one: towns that file have no sum of their villages', () => {
    expect(sums({ T1: given(3) })).toEqual({ C: [3, 1, 2] });
  });

  it('leave out whom the figure does not apply to, the whole unit where that is all of it', () => {
    expect(sums({ V11: given(3), V12: WITHOUT, V21: WITHOUT, V22: WITHOUT })).toEqual({ T1: [3, 1, 1], C: [3, 1, 1] });
  });

  it('pool ratios and never average them', () => {
    expect(sums({ T1: share(90, 100), T2: share(10, 50) }, POOLED)).toEqual({ C: [66.7, 2, 2] });
  });

  it('take a unit’s own figure before the sum of its parts, unless the sum is the official one', () => {
    const own = { T1: given(10), V11: given(3), V12: given(4), T2: given(1) };
    expect(sums(own).C).toEqual([11, 2, 2]);
    expect(sums(own, { ...SUM, officialOrigin: 'rollup' }).C).toEqual([8, 2, 2]);
  });

  it('are made up where one of their parts is', () => {
    const found = unitSums(
      TREE,
      new Map([
        ['T1', given(1, { demonstration: true })],
        ['T2', given(2)],
      ]),
      SUM,
    );
    expect(found).toMatchObject([{ unitId: 'C', demonstration: true }]);
  });

  it('are none where an indicator is not added up, or nobody gave it', () => {
    expect(sums({ T1: given(1) }, { ...SUM, overUnits: 'none' })).toEqual({});
    expect(sums({})).toEqual({});
    expect(sums({ C: given(1) })).toEqual({});
  });

  it('of counts hold, at the top, all that the villages gave, whoever is missing', () => {
    const part = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: null });
    fc.assert(
      fc.property(fc.tuple(part, part, part, part), (values) => {
        const own = new Map(
          values.flatMap((value, at) => (value === null ? [] : [[TREE[at + 3]?.id ?? '', given(value)] as const])),
        );
        const top = unitSums(TREE, own, SUM).find(({ unitId }) => unitId === 'C');
        const whole = addUp([...own.values()], 'sum', SUM);
        expect(top?.value ?? null).toBe(own.size === 0 ? null : whole.value);
      }),
    );
  });
});

describe('the official one of two figures', () => {
  const one = (origin: (typeof ORIGINS)[number], demonstration = false) => ({ origin, demonstration });

  it('is the real one, then the catalogue’s choice, then the one that somebody filed', () => {
    expect(isPreferred(one('rollup'), one('entered', true), 'entered')).toBe(true);
    expect(isPreferred(one('rollup'), one('entered'), 'rollup')).toBe(true);
    expect(isPreferred(one('entered'), one('computed'), undefined)).toBe(true);
  });

  it('is one of them and never both', () => {
    const any = fc.record({ origin: fc.constantFrom(...ORIGINS), demonstration: fc.boolean() });
    fc.assert(
      fc.property(any, any, fc.option(fc.constantFrom(...ORIGINS), { nil: undefined }), (a, b, official) => {
        expect(isPreferred(a, b, official) && isPreferred(b, a, official)).toBe(false);
      }),
    );
  });
});
