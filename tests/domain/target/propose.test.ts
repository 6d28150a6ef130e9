import { describe, expect, it } from 'vitest';
import { type Proposal, propose } from '#lib/domain/target/propose.ts';

const SUM: Proposal = {
  ...{ overUnits: 'sum', decimals: 0, min: 0, max: null, county: { target: 120, baseline: 80 } },
  parts: [
    { base: 50, weights: { last_year: 50, BASE02: 100 } },
    { base: 30, weights: { last_year: 30, BASE02: 300 } },
  ],
};
const RATE: Proposal = {
  ...{ overUnits: 'pooled', decimals: 1, min: 0, max: 100, county: { target: 95, baseline: 82.5 } },
  parts: [
    { base: 80.25, weights: {} },
    { base: 92, weights: {} },
    { base: null, weights: {} },
  ],
};

describe('targets of townships that add up', () => {
  it('follow last year’s share, people, or nothing but their number', () => {
    expect(propose('last_year', SUM)).toEqual([75, 45]);
    expect(propose('BASE02', SUM)).toEqual([60, 60]);
    expect(propose('equally', SUM)).toEqual([70, 50]);
  });

  it('cannot follow what nobody has', () => {
    expect(propose('BASE09', SUM)).toBeNull();
    expect(propose('hand', SUM)).toBeNull();
  });
});

describe('rates of townships', () => {
  it('are the county’s own, or rise as it does, to the end of the scale at most', () => {
    expect(propose('same', RATE)).toEqual([95, 95, 95]);
    expect(propose('rise', RATE)).toEqual([92.8, 100, null]);
  });

  it('that fall end at 0', () => {
    const falling = { ...RATE, county: { target: 10, baseline: 40 }, parts: [{ base: 25, weights: {} }] };
    expect(propose('rise', falling)).toEqual([0]);
  });

  it('do not rise from where nobody knows, and are not split', () => {
    expect(propose('rise', { ...RATE, county: { target: 95, baseline: null } })).toBeNull();
    expect(propose('last_year', RATE)).toBeNull();
    expect(propose('equally', RATE)).toBeNull();
  });
});
