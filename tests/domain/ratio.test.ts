import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsAsVillage, type PlaceUnit, withinPlace } from '#lib/domain/place.ts';
import { gainOf, ratioOf } from '#lib/domain/ratio.ts';
import { isPercent, plainUnit, singularUnit, unitPlace, unitScale } from '#lib/domain/unit-words.ts';
import { anyNumberOrNull } from './generators.ts';

describe('a ratio', () => {
  it('is worked out exactly and rounded once', () => {
    expect(ratioOf(95, 299, { factor: 100, decimals: 1 })).toEqual({ state: 'reported', value: 31.8 });
    expect(ratioOf(1, 3, { factor: 100, decimals: 2 }).value).toBe(33.33);
    expect(ratioOf(0.1, 0.3, { factor: null }).value).toBeCloseTo(1 / 3, 15);
    expect(ratioOf(180000, 826900, { factor: 1000, decimals: 1 }).value).toBe(217.7);
  });

  it('of nothing among some is zero, of some among nothing does not apply', () => {
    expect(ratioOf(0, 299, { factor: 100 })).toEqual({ state: 'reported', value: 0 });
    expect(ratioOf(5, 0, { factor: 100 })).toEqual({ state: 'not_applicable', value: null });
    expect(ratioOf(0, 0, { factor: 100 })).toEqual({ state: 'not_applicable', value: null });
  });

  it('is missing where a part is', () => {
    expect(ratioOf(null, 10, { factor: 100 }).state).toBe('missing');
    expect(ratioOf(10, null, { factor: 100 }).state).toBe('missing');
    expect(ratioOf(Number.NaN, 10, { factor: 100 }).state).toBe('missing');
  });

  it('and a gain are finite or absent, whatever comes in', () => {
    fc.assert(
      fc.property(anyNumberOrNull, anyNumberOrNull, fc.option(fc.constantFrom(1, 100, 1000)), (a, b, factor) => {
        const found = ratioOf(a, b, { factor, decimals: 2 });
        expect(found.value !== null).toBe(found.state === 'reported');
        expect(found.value ?? 0).toSatisfy(Number.isFinite);
        expect(gainOf(a, b) ?? 0).toSatisfy(Number.isFinite);
      }),
    );
    expect(gainOf(54, 20)).toBe(34);
    expect(gainOf(0.3, 0.1)).toBe(0.2);
    expect(gainOf(54, null)).toBeNull();
  });
});

describe('places', () => {
  const unit = (code: string, parent: string | null, change: Partial<PlaceUnit> = {}): PlaceUnit => ({
    code,
    parent,
    kind: 'village',
    sort: 'village',
    ...change,
  });

  it('counts every village and rural community, and no community of a street', () => {
    expect(countsAsVillage({ kind: 'village', sort: 'village' }, { sort: 'street' })).toBe(true);
    expect(countsAsVillage({ kind: 'village', sort: 'community' }, { sort: 'town' })).toBe(true);
    expect(countsAsVillage({ kind: 'village', sort: 'community' }, { sort: 'street' })).toBe(false);
    expect(countsAsVillage({ kind: 'township', sort: 'town' }, undefined)).toBe(false);
  });

  it('finds all below a place in any order of the list, and is not caught in a ring', () => {
    const units = [unit('V', 'T'), unit('T', 'C'), unit('C', null), unit('other', 'X'), unit('X', null)];
    expect(withinPlace('C', units).map(({ code }) => code)).toEqual(['V', 'T', 'C']);
    expect(withinPlace('V', units).map(({ code }) => code)).toEqual(['V']);
    expect(withinPlace('none', units)).toEqual([]);
    expect(withinPlace('a', [unit('a', 'b'), unit('b', 'a')]).map(({ code }) => code)).toEqual(['a', 'b']);
  });
});

describe('units in words', () => {
  it('know their scale, their plain form and their place', () => {
    expect([unitScale({ unitZh: '万元' }), unitScale({ unitZh: '亿元' }), unitScale({ unitZh: '所' })]).toEqual([
      10_000, 100_000_000, 1,
    ]);
    expect(plainUnit({ unitZh: '万元', unitEn: '10,000 yuan' })).toEqual({ unitZh: '元', unitEn: 'yuan' });
    expect(plainUnit({ unitZh: '万', unitEn: 'pieces' })).toEqual({ unitZh: '万', unitEn: 'pieces' });
    expect(['coefficient', 'grade', 'schools'].map((unitEn) => unitPlace({ unitZh: '', unitEn }))).toEqual([
      'none',
      'before',
      'after',
    ]);
    expect(isPercent({ unitZh: '%', unitEn: '%' })).toBe(true);
    expect(isPercent({ unitZh: '个百分点', unitEn: 'pp' })).toBe(false);
  });

  it.each([
    ['schools', 'school'],
    ['communities', 'community'],
    ['villages and communities', 'village or community'],
    ['buses', 'bus'],
    ['classes', 'class'],
    ['persons per day', 'person per day'],
    ['km', 'km'],
    ['works', 'works'],
    ['yuan', 'yuan'],
  ])('one of the %s is a %s', (many, one) => {
    expect(singularUnit(many)).toBe(one);
  });
});
