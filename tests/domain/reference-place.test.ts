import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breadthOf, isReferencePlace, newestOfPlaces } from '#lib/domain/catalogue/reference-place.ts';

describe('a place to compare with', () => {
  it('is the country or has an official code', () => {
    for (const code of ['CHN', '430000', '430500', '430581']) expect(isReferencePlace(code)).toBe(true);
    for (const code of ['', 'chn', '43', '4305811', '43058a', '４３００００', ' 430000'])
      expect(isReferencePlace(code), code).toBe(false);
  });

  it('is as wide as its code says', () => {
    expect(['430581', 'CHN', '430500', '430000'].sort((a, b) => breadthOf(a) - breadthOf(b))).toEqual([
      ...['CHN', '430000', '430500', '430581'],
    ]);
  });
});

describe('what stands beside a figure', () => {
  it('is the newest year of each place, the widest first, whatever the order they were given in', () => {
    const rows = [
      ...[
        { place: '430581', year: 2022 },
        { place: '430000', year: 2020 },
        { place: 'CHN', year: 2022 },
      ],
      ...[
        { place: '430000', year: 2021 },
        { place: 'CHN', year: 2021 },
        { place: '430500', year: 2022 },
      ],
    ];
    const expected = ['CHN 2022', '430000 2021', '430500 2022', '430581 2022'];
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (given) => {
        expect(newestOfPlaces(given).map(({ place, year }) => `${place} ${year}`)).toEqual(expected);
      }),
    );
    expect(newestOfPlaces([])).toEqual([]);
  });
});
