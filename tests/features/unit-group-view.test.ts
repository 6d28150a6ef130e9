import { describe, expect, it } from 'vitest';
import { officeUnit } from '#lib/features/office-unit/view.ts';
import { isBehind, unitGroups } from '#lib/features/unit-group/view.ts';
import { smallBook } from '#tests/support/book.ts';

const book = smallBook();
function linesOf(code: string, show: string | null = null, from = book) {
  const found = officeUnit(from, { code, show, indicator: null }, 'zh');
  if (!found) throw new Error(`nothing of ${code}`);
  return found.lines;
}

describe('the indicators of a place by domain', () => {
  it('are every one of them once, those of the county alone apart', () => {
    const lines = linesOf('T2');
    const { groups, apart } = unitGroups(lines);
    const grouped = groups.flatMap((group) => group.lines);
    expect([...grouped, ...apart].map(({ code }) => code).sort()).toEqual(lines.map(({ code }) => code).sort());
    expect(apart.length).toBeGreaterThan(0);
    expect(apart.every(({ countyOnly }) => countyOnly)).toBe(true);
    expect(grouped.some(({ countyOnly }) => countyOnly)).toBe(false);
  });

  it('stand in the order of the wheel, within each the furthest behind first, with how many are behind', () => {
    const { groups } = unitGroups(linesOf('T2'));
    expect(groups.map(({ key, late, slow }) => [key, late, slow])).toEqual([
      ['water', 1, 0],
      ['care', 1, 0],
    ]);
    for (const { lines } of groups) {
      const orders = lines.map(({ order }) => order);
      expect(orders).toEqual([...orders].sort((a, b) => a - b));
      expect(lines.findIndex((line) => !isBehind(line))).not.toBe(0);
    }
  });

  it('of the county itself stand nowhere apart, and of what is filtered nothing else is there', () => {
    expect(unitGroups(linesOf('C')).apart).toEqual([]);
    const late = unitGroups(linesOf('T2', 'late'));
    expect(late.apart).toEqual([]);
    expect(late.groups.flatMap(({ lines }) => lines).every(isBehind)).toBe(true);
    expect(unitGroups([])).toEqual({ groups: [], apart: [] });
  });

  it('has base figures last, whatever their place in the catalogue, and what has no domain with them', () => {
    const domains = book.domains.map((domain) => (domain.code === 'water' ? { ...domain, order: 0 } : domain));
    expect(unitGroups(linesOf('T2', null, { ...book, domains })).groups.map(({ key }) => key)).toEqual([
      'care',
      'water',
    ]);
    const bare = unitGroups(linesOf('T2', null, { ...book, domains: [] }));
    expect(bare.groups.map(({ key, domain }) => [key, domain])).toEqual([['', null]]);
  });
});
