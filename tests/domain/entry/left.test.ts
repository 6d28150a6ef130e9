import { describe, expect, it } from 'vitest';
import { type CountedCell, countLeft, whatIsLeft } from '#lib/domain/entry/left.ts';
import type { Note, NoteRule } from '#lib/domain/plausibility/context.ts';
import { cellKey } from '#lib/domain/submission/cell-key.ts';

const key = (indicatorCode: string) => ({ unitId: 'u-1', indicatorCode, dimension: '' });
const note = (rule: NoteRule): Note => ({ rule, values: {}, offer: null });
const left = (cell: Partial<CountedCell> | null, ...rules: NoteRule[]) => {
  const cells = new Map(
    cell ? [[cellKey(key('A')), { state: 'reported', reason: null, review: 'open', ...cell } as const]] : [],
  );
  const found = whatIsLeft(cells, [key('A')], new Map([[cellKey(key('A')), rules.map(note)]]));
  return Object.entries(found).flatMap(([name, ids]) => (ids.length > 0 ? [name] : []));
};

describe('what is left before a form can be submitted', () => {
  it('is every cell that is asked and not filled', () => {
    expect(left(null)).toEqual(['empty']);
    expect(left({ state: 'missing' })).toEqual(['empty']);
    expect(left({})).toEqual([]);
    expect(left({ state: 'not_applicable' })).toEqual([]);
  });

  it('is a value that looks wrong until somebody says why it is right', () => {
    expect(left({}, 'history')).toEqual(['unexplained']);
    expect(left({ reason: '  ' }, 'history')).toEqual(['unexplained']);
    expect(left({ reason: '并网关停7处' }, 'history', 'yearly_change')).toEqual([]);
  });

  it('is a value that cannot be, whatever is said of it', () => {
    expect(left({ reason: '确实如此' }, 'bounds', 'history')).toEqual(['impossible']);
  });

  it('is a returned cell until it is touched, and never an approved one', () => {
    expect(left({ review: 'returned' })).toEqual(['returned']);
    expect(left({ review: 'approved', state: 'missing' }, 'bounds')).toEqual([]);
  });

  it('does not count cells that are not asked', () => {
    const found = whatIsLeft(new Map(), [], new Map([['other', [note('bounds')]]]));
    expect(countLeft(found)).toBe(0);
  });

  it('lists the cells in the order of the form', () => {
    const found = whatIsLeft(new Map(), [key('B'), key('A'), key('C')], new Map());
    expect(found.empty).toEqual(['u-1|B|', 'u-1|A|', 'u-1|C|']);
    expect(countLeft(found)).toBe(3);
  });
});
