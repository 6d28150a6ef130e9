import { expect, test } from 'vitest';
import { countsAsVillage, type PlaceUnit, withinPlace } from '#lib/domain/place.ts';
import { sizesOf } from '#lib/domain/plausibility/sizes.ts';

const unit = (code: string, parent: string | null, kind: PlaceUnit['kind'], sort: PlaceUnit['sort']): PlaceUnit => ({
  code,
  parent,
  kind,
  sort,
});
const UNITS: PlaceUnit[] = [
  unit('C', null, 'county', 'county'),
  unit('S', 'C', 'township', 'street'),
  unit('T', 'C', 'township', 'town'),
  unit('S1', 'S', 'village', 'community'),
  unit('S2', 'S', 'village', 'village'),
  unit('T1', 'T', 'village', 'village'),
  unit('T2', 'T', 'village', 'community'),
];

test('urban communities are no villages, rural ones are', () => {
  expect(
    UNITS.filter((one) =>
      countsAsVillage(
        one,
        UNITS.find(({ code }) => code === one.parent),
      ),
    ).map(({ code }) => code),
  ).toEqual(['S2', 'T1', 'T2']);
});

test('a place holds itself and all below it', () => {
  expect(withinPlace('S', UNITS).map(({ code }) => code)).toEqual(['S', 'S1', 'S2']);
  expect(withinPlace('C', UNITS)).toHaveLength(7);
});

test('units are counted from the tree', () => {
  expect(sizesOf('C', UNITS, {})).toMatchObject({ village_units: 4, villages: 3, townships: 2, towns: 1 });
  expect(sizesOf('S', UNITS, {})).toMatchObject({ village_units: 2, villages: 1, townships: 1, towns: 0 });
  expect(sizesOf('T1', UNITS, {})).toMatchObject({ village_units: 1, villages: 1, townships: 0 });
});

test('people and land are as known, else by the share of the villages', () => {
  const known = { C: { registered: 1000, resident: 800, area: 40 }, S: { registered: 600 } };
  expect(sizesOf('S', UNITS, known).registered).toBe(600);
  expect(sizesOf('S1', UNITS, known).registered).toBe(300);
  expect(sizesOf('T', UNITS, known).resident).toBe(400);
  expect(sizesOf('T', UNITS, known).elderly).toBe(80);
  expect(sizesOf('T1', UNITS, known).area).toBe(10);
  expect(sizesOf('T', UNITS, {}).registered).toBe(0);
});
