import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupedBy } from '#lib/domain/grouped.ts';

it('parts a list by a key, in the order in which keys and members come', () => {
  const groups = groupedBy(['ba', 'ab', 'bb', 'aa'], (word) => word.charAt(0));
  expect([...groups]).toEqual([
    ['b', ['ba', 'bb']],
    ['a', ['ab', 'aa']],
  ]);
  expect(groupedBy([], String).size).toBe(0);
});

it('loses nothing and doubles nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (list) => {
      const groups = groupedBy(list, (n) => String(n % 3));
      expect([...groups.values()].flat().sort((a, b) => a - b)).toEqual([...list].sort((a, b) => a - b));
      for (const [key, group] of groups) expect(group.every((n) => String(n % 3) === key)).toBe(true);
    }),
  );
});
